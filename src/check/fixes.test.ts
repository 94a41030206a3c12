import fc from "fast-check";
import { rulesOn } from "../../tests/support/checked-files";
import { bytes } from "../../tests/support/sources";
import { applyEdits, fixRounds } from "./apply-edits";

/** So many documents are tried; `RUNG_FUZZ_RUNS=100000 npx jest src/check/fixes` tries more. */
const numRuns = Number(process.env.RUNG_FUZZ_RUNS ?? 500);

/** What documents are made of: what rules look for, what could mislead them, and characters that are hard to count. */
const pieces = [
  ...[
    "May I ask?",
    "Read",
    "the list",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "    ",
  ],
  ...[
    "## Question\n\n",
    "## Answer\n\n",
    "\n# ",
    "\n### ",
    "\n===\n",
    "\n---\n",
    "**",
    "_",
    "`",
    "\n```\n",
    "~~",
  ],
  ...[
    "[",
    "]",
    "(",
    ")",
    "](",
    "] (",
    ")[",
    "[^1]",
    "\n[^1]: ",
    "\n[a]: ",
    "![",
    "<",
    ">",
    "\\",
    "&amp;",
    "|",
    "\n|-|-|\n",
  ],
  ...[
    "https://example.com/?utm_source=x&a=b",
    "http://example.com",
    "/fixture",
    "/other/",
    "other.md",
    "/old/",
    "#part",
  ],
  ...[
    "https://rung.example/other",
    "mailto:a@example.com",
    "www.example.com",
    "desk.jpg",
    "555 123 4567",
  ],
  ...[
    "<!-- ",
    " -->",
    "rung-ignore link-http: why",
    "<b>",
    "</b>",
    "<a href='/other'>",
    "<img src=x>",
  ],
  ...[
    "Iâ€™m",
    "Ã©",
    "â",
    "\u00a0",
    "\u200b",
    "\uFEFF",
    "\u00ad",
    "😀",
    "e\u0301",
    "\uFFFD",
    "“",
    '"',
    "'",
    "…",
    "—",
  ],
];

const markdown = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));
const value = fc.oneof(
  markdown,
  fc.constantFrom("2026-01-02", "[a, b]", ">-\n  folded", "{a: b}", "other"),
);
const field = fc.tuple(
  fc.constantFrom(
    "title",
    "date",
    "description",
    "shortAnswer",
    "image",
    "imageAlt",
    "draft",
    "aliases",
    "extra",
    "followUpTo",
  ),
  value,
);
const fields = fc
  .array(field, { maxLength: 4 })
  .map((all) => all.map(([name, written]) => `${name}: ${written}\n`).join(""));
const document = fc.record({
  fields: fc.oneof(fc.constant("title: May I ask?\ndate: 2026-01-02\n"), fields),
  body: markdown,
  crlf: fc.boolean(),
  mark: fc.boolean(),
});

const other = {
  path: "posts/other.md",
  bytes: bytes("---\ntitle: Other\ndate: 2026-01-02\naliases: [/old/]\n---\n\n## Part\n"),
};

const problemsOf = (text: string) =>
  rulesOn([{ path: "posts/fixture/index.md", bytes: bytes(text) }, other]).problems.filter(
    ({ path }) => path !== other.path,
  );

const fixed = (text: string): string =>
  // The byte-order mark is none of the text that offsets count in.
  text.startsWith("\uFEFF")
    ? `\uFEFF${fixed(text.slice(1))}`
    : applyEdits(
        text,
        problemsOf(text).flatMap(({ fix }) => fix ?? []),
      );

test("whatever a file holds: no rule fails, places lie within it, and fixing ends", () => {
  fc.assert(
    fc.property(document, ({ fields, body, crlf, mark }) => {
      const lf = `${mark ? "\uFEFF" : ""}---\n${fields}---\n${body}`;
      const text = crlf ? lf.replace(/\r?\n/g, "\r\n") : lf;
      const size = text.length - (mark ? 1 : 0);
      for (const { start, end, line, column } of problemsOf(text)) {
        expect(0 <= start && start <= end && end <= size && line >= 1 && column >= 1).toBe(true);
      }
      expect(settled(text)).toBe(true);
    }),
    { numRuns, seed: 1 },
  );
});

/** Whether the rounds that the command makes are enough: then a second run finds nothing to mend. */
function settled(text: string): boolean {
  let mended = text;
  for (let round = 0; round <= fixRounds; round += 1) {
    const next = fixed(mended);
    if (next === mended) return true;
    mended = next;
  }
  return false;
}
