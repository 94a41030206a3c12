import { rulesOn } from "../../tests/support/checked-files";
import { folder } from "../../tests/support/sources";
import { type Answer, externalAddresses, externalFindings } from "./external-links";

const site = "https://rung.example/blog";
const link = (url: string) => ({ url, start: 10, end: 20 });

test("addresses of other sites, each once, without their fragments", () => {
  const links = [
    "https://example.com/b#part",
    "https://example.com/b",
    "http://example.com/a?b=c",
    "https://rung.example/blog/x/",
    "/x/",
    "#part",
    "mailto:a@example.com",
    "https://",
  ].map(link);
  expect(externalAddresses([{ links }, { links }], site)).toEqual([
    "http://example.com/a?b=c",
    "https://example.com/b",
  ]);
});

test("what is gone or has moved is reported where the link is, what is there or unknown is not", () => {
  const answers = new Map<string, Answer>([
    ["https://example.com/gone", { kind: "dead", reason: "status 404" }],
    ["https://example.com/moved", { kind: "moved", to: "https://example.com/new" }],
    ["https://example.com/there", { kind: "there" }],
    ["https://example.com/silent", { kind: "unknown" }],
  ]);
  const links = ["gone#part", "moved", "there", "silent", "never-asked"].map((path) =>
    link(`https://example.com/${path}`),
  );
  const findings = externalFindings({ links }, site, answers);
  expect(findings.map(({ rule, start, message }) => [rule, start, message])).toEqual([
    [
      "external-dead",
      10,
      "https://example.com/gone#part is gone (status 404); link to something else, or remove the link",
    ],
    [
      "external-moved",
      10,
      "https://example.com/moved has moved to https://example.com/new; look whether it says the same, and write that",
    ],
  ]);
});

test("a comment may silence it, and is not called unused when the web was not asked", () => {
  const comment = "<!-- rung-ignore external-dead: it is the point of the story -->";
  const text = `---\ntitle: A\ndate: 2026-01-02\n---\n\n${comment}\n[It](https://example.com/gone) went.\n`;
  const files = folder({ "x.md": text });
  const start = text.indexOf("[It]");
  const finding = { rule: "external-dead", start, end: start + 4, message: "gone" };
  expect(rulesOn(files).problems).toEqual([]);
  expect(rulesOn(files, { external: new Map([["x.md", [finding]]]) }).problems).toEqual([]);
  const without = folder({ "x.md": text.replace(comment, "") });
  expect(rulesOn(without, { external: new Map([["x.md", [finding]]]) }).problems).toHaveLength(1);
});
