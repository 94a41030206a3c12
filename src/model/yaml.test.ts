import { brief } from "../../tests/support/sources";
import { positionsIn } from "./position";
import { parseYaml } from "./yaml";

const parse = (source: string) => parseYaml("a.yml", source, positionsIn(source), "syntax");

test("dates and times stay text", () => {
  expect(parse('a: 2026-03-04\nb: 2020-07-03T16:41:07.837Z\nc: "2020-07-03"').yaml?.value).toEqual({
    a: "2026-03-04",
    b: "2020-07-03T16:41:07.837Z",
    c: "2020-07-03",
  });
});

test("values and keys have places; what is missing has that of what is around it", () => {
  const { yaml } = parse("a: x\nlist: [one, two]\nmap:\n  key: 'v'\nempty:\n");
  expect(yaml?.at(["a"])).toEqual({ line: 1, column: 4 });
  expect(yaml?.at(["list", 1])).toEqual({ line: 2, column: 13 });
  expect(yaml?.at(["list", 9])).toEqual({ line: 2, column: 7 });
  expect(yaml?.at(["map", "key"])).toEqual({ line: 4, column: 8 });
  expect(yaml?.keyAt(["map", "key"])).toEqual({ line: 4, column: 3 });
  expect(yaml?.at(["map", "other"])).toEqual({ line: 4, column: 3 });
  expect(yaml?.at(["empty"]).line).toBe(5);
  expect(yaml?.at(["missing"])).toEqual({ line: 1, column: 1 });
});

test("a few aliases are fine, keys of Object.prototype too", () => {
  expect(parse("a: &x [1]\nb: *x").yaml?.value).toEqual({ a: [1], b: [1] });
  const value = parse("__proto__: 1\nconstructor: 2").yaml?.value;
  expect(Object.entries(value ?? {})).toEqual([
    ["__proto__", 1],
    ["constructor", 2],
  ]);
});

const bomb = [
  "a: &a [x, x]",
  ..."bcdefghijklmnop".split("").map((name, i) => {
    const before = "abcdefghijklmno"[i];
    return `${name}: &${name} [*${before}, *${before}]`;
  }),
].join("\n");

test.each([
  ["an alias bomb", bomb, "12:8 error yaml-aliases"],
  ["an alias within itself", "a: &x\n  b: *x", "2:6 error yaml-aliases"],
  ["an alias of nothing", "a: *bold", "1:4 error yaml-aliases"],
  ["deep lists", `a: ${"[".repeat(20_000)}`, "1:52 error yaml-depth"],
  ["deep closed lists", `a: ${"[".repeat(7000)}${"]".repeat(7000)}`, "1:52 error yaml-depth"],
  ["deep maps", "{a: ".repeat(5000), "1:197 error yaml-depth"],
  ["deep blocks", "- ".repeat(7000), "1:99 error yaml-depth"],
  ["deep keys", "? ".repeat(7000), "1:99 error yaml-depth"],
  ["a key twice", "a: 1\nb: 2\na: 3", "3:1 error duplicate-field"],
  ["a second document", "a: 1\n---\nb: 2", "2:1 error syntax"],
  ["an unquoted colon", "a: 1\nb: c: d", "2:4 error syntax"],
])("%s is refused", (_name, source, expected) => {
  const { yaml, problems } = parse(source);
  expect(yaml).toBeUndefined();
  expect(brief(problems)).toEqual([expected]);
});

test.each([
  ["a long key", "k".repeat(16_000)],
  ["a long text", `a: ${"word ".repeat(3000)}`],
  ["many tags", "!!str ".repeat(2000)],
  ["many anchors", "&a ".repeat(4000)],
  ["escapes", `a: "${'\\"'.repeat(8000)}"`],
])("%s does no harm", (_name, source) => {
  expect(() => parse(source)).not.toThrow();
});

test("an empty document has no value", () => {
  expect(parse("").yaml?.value).toBeUndefined();
  expect(parse("# only a comment\n").yaml?.value).toBeUndefined();
});
