import { highlight as highlightWithin } from "./highlight";

function highlight(code: string, language: string) {
  const found = highlightWithin(code, language, 10_000);
  if (found === "too-slow") throw new Error("expected it in ten seconds");
  return found;
}

test.each([
  ["ts", "TypeScript"],
  ["JSON", "JSON"],
  ["sh", "Shell"],
  ["c#", "C#"],
])("knows %s", (id, language) => {
  expect(highlight("x", id)?.language).toBe(language);
});

test.each(["klingon", "", "../x", "constructor", "__proto__", "text"])("does not know %j", (id) => {
  expect(highlight("x", id)).toBeUndefined();
});

test("keeps every character", () => {
  const code = 'const a = `b`;\n\n\t// d\nclass E extends F { "g" }';
  const lines = highlight(code, "ts")?.lines ?? [];
  expect(lines.map((line) => line.map(({ content }) => content).join("")).join("\n")).toBe(code);
});

test("does not depend on what was highlighted before", () => {
  const code = "```js\nlet a\n```";
  const before = highlight(code, "md");
  highlight("let a", "js");
  expect(highlight(code, "md")).toEqual(before);
});

test("leaves very long code and very long lines alone", () => {
  expect(highlight("x\n".repeat(150_000), "js")).toBeUndefined();
  expect(highlight(`let a = ${"1+".repeat(5_000)}`, "js")?.lines[0]).toHaveLength(1);
});

test.each([
  ["css", "a\\".repeat(40)],
  ["v", "1".repeat(50)],
])("%s that would never end is given up, and the language still known", (language, code) => {
  expect(highlightWithin(code, language, 100)).toBe("too-slow");
  expect(highlight("a", language)?.lines).toHaveLength(1);
});
