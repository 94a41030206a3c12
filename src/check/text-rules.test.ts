import fc from "fast-check";
import { bytes } from "../../tests/support/sources";
import { applyEdits } from "./apply-edits";
import { checkedFile } from "./checked-file";
import { privacyRules } from "./privacy-rules";
import type { CheckedFile } from "./rule";
import { namesFrom } from "./rules/listed-name";
import { textRules } from "./text-rules";

const rules = [...textRules, ...privacyRules, namesFrom(["Big Bank", "jane"])];

/** Pieces of Markdown that rules look for, and what breaks them in two. */
const pieces = [
  ..."## Question|##Question|## Answer|---|===|```|```say|~~~|- |-|1. |1.|  - |    |> |\t".split(
    "|",
  ),
  ..."**|*|_|`|``|\\|[text]|[nope]|[^1]|(/about/)|(my file.pdf)|![a](b.jpg)|[ ]|[]|-[ ]".split("|"),
  ...["| a | b |", "|---|---|", "|", "<b>", "<name>", "<center>", "</b>", "<!--", "-->", "<o:p>"],
  ...["“", "”", '"', "'", "’", "the the", "and", "Iâ€™m", "Ã©", "Ã", "Â\u00A0", "â€", "\uFFFD"],
  ...["\u00A0", "\u2003", "\u00AD", "\u200B", "\u200D", "\u202E", "\u0007", "\u0092", "\u2028"],
  ...["👩‍💻", "é", "你好", "jane@work.com", "+44 20 7946 1234", "20391847", "@jane", "Big Bank"],
  ...["word", "Words that end.", " ", " ", "\n", "\n", "\r\n", "\n\n", "\n\n"],
];
const anything = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);
const bodies = fc.array(anything, { maxLength: 40 }).map((parts) => parts.join(""));

const read = (text: string): CheckedFile | undefined =>
  checkedFile({ path: "posts/x/index.md", bytes: bytes(text) }, "index.md");

test("rules say where, in one line, and a fix mends what it is for", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const file = read(`---\ntitle: A\n---\n${body}`);
      if (!file) return;
      for (const rule of rules) {
        const findings = [...rule.check(file)];
        for (const { start, end, message, fix } of findings) {
          expect(0 <= start && start < end && end <= file.text.length).toBe(true);
          expect(message).toMatch(/^[^\r\n]{1,400}$/u);
          const after = fix && read(applyEdits(file.text, [fix]));
          if (after) expect([...rule.check(after)].length).toBeLessThan(findings.length);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("fixing comes to an end", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      let file = read(`---\ntitle: A\n---\n${body}`);
      for (let round = 0; file; round += 1) {
        const found = file;
        const edits = rules.flatMap((rule) =>
          [...rule.check(found)].flatMap(({ fix }) => fix ?? []),
        );
        if (edits.length === 0) return;
        expect(round).toBeLessThan(20);
        file = read(applyEdits(file.text, edits));
      }
    }),
    { numRuns: 300 },
  );
});
