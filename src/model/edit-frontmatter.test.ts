import fc from "fast-check";
import { stringify } from "yaml";
import { readDocument } from "./document";
import { editFrontmatter } from "./edit-frontmatter";
import type { FieldEdit } from "./edit-yaml";

const file = (yaml: string) => `---\n${yaml}---\n\nBody.\n`;

/** The frontmatter after an edit, or the fault. */
function edit(yaml: string, ...edits: FieldEdit[]): string {
  const edited = editFrontmatter(file(yaml), edits);
  if ("fault" in edited) return edited.fault;
  expect(edited.text.endsWith("---\n\nBody.\n")).toBe(true);
  return edited.text.slice(4, -"---\n\nBody.\n".length);
}

const date = { field: "date", to: "2026-11-24" };
const noDraft = { field: "draft", remove: true } as const;
const alias = { field: "aliases", add: "/old/" };

test.each<[string, string, FieldEdit, string]>([
  ["a value", "title: A\ndate: 2026-01-01\n", date, "title: A\ndate: 2026-11-24\n"],
  ["its comment stays", "date: 2026-01-01   # why\n", date, "date: 2026-11-24   # why\n"],
  ["its quotes stay", 'date: "2026-01-01"\n', date, 'date: "2026-11-24"\n'],
  ["single ones too", "'date': '2026-01-01'\n", date, "'date': '2026-11-24'\n"],
  ["the same value", "date:   '2026-11-24' \n", date, "date:   '2026-11-24' \n"],
  ["no value yet", "date:\ntitle: A\n", date, "date: 2026-11-24\ntitle: A\n"],
  [
    "no value but a comment",
    "date: # when?\ntitle: A\n",
    date,
    "date: 2026-11-24 # when?\ntitle: A\n",
  ],
  ["a value on the next line", "date:\n  2026-01-01\n", date, "date:\n  2026-11-24\n"],
  ["a block of text", "date: >-\n  2026\n\n  01\ntitle: A\n", date, "date: 2026-11-24\ntitle: A\n"],
  [
    "with a comment",
    "date: |2 # c\n    x\n\ntitle: A\n",
    date,
    "date: 2026-11-24 # c\n\ntitle: A\n",
  ],
  [
    "a list",
    "date: # these\n  - a\n  - b\ntitle: A\n",
    date,
    "date: 2026-11-24 # these\ntitle: A\n",
  ],
  ["a flow list", "date: [a,\n b] # c\ntitle: A\n", date, "date: 2026-11-24 # c\ntitle: A\n"],
  [
    "after its neighbor",
    "# top\ntitle: A # t\n\nauthor: b\n",
    date,
    "# top\ntitle: A # t\ndate: 2026-11-24\n\nauthor: b\n",
  ],
  [
    "after a long neighbor",
    "title: >\n  A\n  b\n\n# who\nauthor: b\n",
    date,
    "title: >\n  A\n  b\ndate: 2026-11-24\n\n# who\nauthor: b\n",
  ],
  ["before all others", "# top\nauthor: b\n", date, "# top\ndate: 2026-11-24\nauthor: b\n"],
  ["into nothing", "", date, "date: 2026-11-24\n"],
  ["into a comment", "# later\n", date, "# later\ndate: 2026-11-24\n"],
  ["after the last", "title: A", date, "title: A\ndate: 2026-11-24\n"],
  [
    "between braces",
    "{ title: A, draft: true }\n",
    date,
    "{ title: A, draft: true, date: 2026-11-24 }\n",
  ],
  ["between empty braces", "{}\n", date, "{date: 2026-11-24}\n"],
  [
    "text that YAML would misread",
    "title: A\n",
    { field: "title", to: "a: b, [c] # d" },
    'title: "a: b, [c] # d"\n',
  ],
  ["text with an end of line", "title: A\n", { field: "title", to: "a\nb" }, 'title: "a\\nb"\n'],
  ["true or false", "title: A\n", { field: "draft", to: true }, "title: A\ndraft: true\n"],
  ["gone", "title: A\ndraft: true\ndate: x\n", noDraft, "title: A\ndate: x\n"],
  [
    "gone, but not its comment",
    "draft: true # ask Ben\ndate: x\n",
    noDraft,
    "# ask Ben\ndate: x\n",
  ],
  [
    "gone, all of it",
    "draft:\n  - a\n  # in\n  - b\n# out\ndate: x\n",
    noDraft,
    "# out\ndate: x\n",
  ],
  ["gone from braces", "{ title: A, draft: true, date: x }\n", noDraft, "{ title: A, date: x }\n"],
  ["gone from the end of braces", "{ title: A, draft: true }\n", noDraft, "{ title: A }\n"],
  ["not there", "title: A\n", noDraft, "title: A\n"],
  ["an item of a new list", "title: A\n", alias, "title: A\naliases: [/old/]\n"],
  ["of a list on one line", "aliases: [/a/] # c\n", alias, "aliases: [/a/, /old/] # c\n"],
  ["of an empty list", "aliases: []\n", alias, "aliases: [/old/]\n"],
  [
    "of a list on lines",
    "aliases:\n  - /a/ # c\n# d\ntitle: A\n",
    alias,
    "aliases:\n  - /a/ # c\n  - /old/\n# d\ntitle: A\n",
  ],
  [
    "of a list at the margin",
    "aliases:\n- /a/\ntitle: A\n",
    alias,
    "aliases:\n- /a/\n- /old/\ntitle: A\n",
  ],
  ["of a single value", "aliases: /a/ # c\n", alias, "aliases: [/a/, /old/] # c\n"],
  ["of nothing", "aliases:\ntitle: A\n", alias, "aliases: [/old/]\ntitle: A\n"],
  ["that is there", "aliases: ['/old/']\n", alias, "aliases: ['/old/']\n"],
  [
    "without an item",
    "aliases:\n  - /a/\n  - /b/ # c\n  - /c/\n",
    { field: "aliases", drop: "/b/" },
    "aliases:\n  - /a/\n  - /c/\n",
  ],
  [
    "without one on the line",
    "aliases: [/a/, '/b/', /c/]\n",
    { field: "aliases", drop: "/b/" },
    "aliases: [/a/, /c/]\n",
  ],
  [
    "without the last on the line",
    "aliases: [/a/, /b/]\n",
    { field: "aliases", drop: "/b/" },
    "aliases: [/a/]\n",
  ],
  [
    "without the only one",
    "aliases: [/b/] # c\ntitle: A\n",
    { field: "aliases", drop: "/b/" },
    "# c\ntitle: A\n",
  ],
  [
    "without one that is not there",
    "aliases: [/b/]\n",
    { field: "aliases", drop: "/a/" },
    "aliases: [/b/]\n",
  ],
])("%s", (_, before, change, after) => {
  const whole = before.endsWith("\n") || before === "" ? before : `${before}\n`;
  expect(edit(whole, change)).toBe(after);
});

test.each([
  ["date: &when 2026-01-01\nupdated: *when\n", date],
  ["? draft\n: true\n", noDraft],
])("%j is left to a person", (yaml, change) => {
  expect(edit(yaml, change)).toMatch(/^`\w+` is written in a way that only a person can change/);
});

test.each([
  ["---yaml\ntitle: A\n---\nBody", "---yaml\ntitle: A\ndate: 2026-11-24\n---\nBody"],
  [
    "--- \r\ntitle: A\r\n---\r\n\r\nBody\n",
    "--- \r\ntitle: A\r\ndate: 2026-11-24\r\n---\r\n\r\nBody\n",
  ],
  ["\uFEFF---\ntitle: A\n---", "\uFEFF---\ntitle: A\ndate: 2026-11-24\n---"],
])("%j keeps its mark, its opening and its line ends", (before, after) => {
  expect(editFrontmatter(before, [date])).toEqual({ text: after });
});

test("several edits, one after the other", () => {
  expect(edit("title: A\ndraft: true\n", noDraft, date, alias)).toBe(
    "title: A\ndate: 2026-11-24\naliases: [/old/]\n",
  );
});

const word = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/);
const scalar = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(word, scalar, { maxKeys: 3 }),
);
const fields = fc.dictionary(
  fc.oneof(word, fc.constantFrom("title", "date", "draft", "aliases", "extra")),
  value,
  { maxKeys: 6 },
);
const style = fc.record({
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  collectionStyle: fc.constantFrom("any", "block", "flow"),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"),
} as const);
const layout = fc.record({
  fields,
  style,
  body: fc.string({ unit: "grapheme" }),
  mark: fc.constantFrom("", "\uFEFF"),
  opening: fc.constantFrom("---", "---yaml", "--- "),
  eol: fc.constantFrom("\n", "\r\n"),
  comments: fc.boolean(),
});
const change = fc.oneof(
  fc.record({
    field: fc.constantFrom("date", "title", "other"),
    to: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  }),
  fc.record({
    field: fc.constantFrom("draft", "title", "extra"),
    remove: fc.constant(true as const),
  }),
  fc.record({ field: fc.constant("aliases"), add: fc.constantFrom("/old/", "/a, b/") }),
);

test("nothing but the field changes, and a second time nothing at all", () => {
  let edits = 0;
  fc.assert(
    fc.property(layout, change, ({ fields, style, body, mark, opening, eol, comments }, edit) => {
      const yaml = Object.keys(fields).length > 0 ? stringify(fields, style) : "";
      const commented = comments
        ? `# first\n${yaml.replace(/^(\w+: \w+)$/gm, "$1 # c")}# last\n`
        : yaml;
      const text = mark + `${opening}\n${commented}---\n${body}`.replaceAll("\n", eol);
      const before = read(text);
      if (!before) return;
      const edited = editFrontmatter(text, [edit]);
      if ("fault" in edited) return;
      edits += 1;
      const after = read(edited.text);
      expect(after?.body).toBe(before.body);
      expect(edited.text.startsWith(mark + opening)).toBe(true);
      const { [edit.field]: _, ...others } = before.data;
      const { [edit.field]: now, ...othersNow } = after?.data ?? {};
      expect(othersNow).toEqual(others);
      expect(Object.keys(othersNow)).toEqual(Object.keys(others));
      if ("to" in edit) expect(now).toBe(edit.to);
      if ("remove" in edit) expect(now).toBeUndefined();
      if ("add" in edit) expect([now].flat()).toContain(edit.add);
      for (const comment of ["# first", "# last"]) {
        expect(edited.text.includes(comment)).toBe(text.includes(comment));
      }
      if (eol === "\r\n") expect(edited.text).not.toMatch(/[^\r]\n/);
      expect(editFrontmatter(edited.text, [edit])).toEqual(edited);
    }),
    { numRuns: 3000, seed: 4 },
  );
  expect(edits).toBeGreaterThan(2500);
});

const read = (text: string) => readDocument("", new TextEncoder().encode(text)).document;
