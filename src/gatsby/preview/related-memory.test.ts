import { relatedMemory } from "./related-memory";

const post = (slug: string, text: string, topics: readonly string[] = ["pay"]) => ({
  slug,
  text,
  topics,
  stages: [],
  date: "2026-05-01T00:00:00.000Z",
});
const options = { textOf: ({ text }: { text: string }) => text };

test("a text that changed is not looked at again, a topic that changed is", () => {
  const find = relatedMemory();
  const before = find([post("a", "one"), post("b", "two")], options);
  expect(before.get("a")).toEqual(["b"]);
  expect(find([post("a", "more"), post("b", "two")], options)).toBe(before);
  const after = find([post("a", "one", ["leaving"]), post("b", "two")], options);
  expect(after.get("a")).toEqual([]);
});
