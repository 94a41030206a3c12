import { bytes } from "../../tests/support/sources";
import { Inspections } from "./inspections";
import type { FileRule } from "./rule";

const post = (body: string) => bytes(`---\ntitle: A\ndate: 2026-01-02\n---\n${body}`);

function counting(): { rule: FileRule; seen: string[] } {
  const seen: string[] = [];
  const rule: FileRule = {
    name: "counting",
    severity: "warning",
    description: "For tests.",
    *check({ path, text }) {
      seen.push(path);
      yield { start: 0, end: 1, message: text.slice(-1) };
    },
  };
  return { rule, seen };
}

test("a file is looked at again only when its bytes have changed, in the next run, too", () => {
  const { rule, seen } = counting();
  const a = { path: "a.md", bytes: post("1") };
  const b = { path: "b.md", bytes: post("1") };
  const first = new Inspections([rule]);
  expect(first.of(a, "a.md")?.findings[0]?.message).toBe("1");
  first.of(a, "a.md");
  first.of(b, "b.md");
  expect(seen).toEqual(["a.md", "b.md"]);

  const kept = JSON.parse(JSON.stringify(first.keep([a])));
  const second = new Inspections([rule], kept);
  second.of(a, "a.md");
  expect(second.changed).toBe(false);
  expect(seen).toHaveLength(2);
  expect(second.of({ path: "a.md", bytes: post("2") }, "a.md")?.findings[0]?.message).toBe("2");
  second.of(b, "b.md");
  expect(second.changed).toBe(true);
  expect(seen).toEqual(["a.md", "b.md", "a.md", "b.md"]);
});

test("what cannot be read, and what is no Markdown, has no inspection", () => {
  const { rule, seen } = counting();
  const inspections = new Inspections([rule]);
  expect(inspections.of({ path: "a.md", bytes: bytes("") }, "a.md")).toBeUndefined();
  expect(inspections.of({ path: "topics.yml", bytes: bytes("[]") }, "topics.yml")).toBeUndefined();
  expect(seen).toEqual([]);
});
