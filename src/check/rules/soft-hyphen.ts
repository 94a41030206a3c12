import { damagesIn } from "../mojibake";
import type { FileRule } from "../rule";
import { touches } from "../touches";

/** Words that somebody may well have prepared for a narrow screen. */
const longWord = 24;

export const softHyphen: FileRule = {
  name: "soft-hyphen",
  severity: "warning",
  fixable: true,
  description:
    "Invisible hyphens, copied from a PDF or a mail, keep words from being found by search. In words of 24 letters and more they may stay.",
  *check({ text }) {
    if (!text.includes("\u00AD")) return;
    const isDamage = touches(damagesIn(text));
    for (const { 0: word, index } of text.matchAll(/[^\s\u00AD]{0,80}\u00AD[^\s]{0,80}/g)) {
      if (word.length >= longWord) continue;
      for (const { 0: run, index: place } of word.matchAll(/\u00AD+/g)) {
        const start = index + place;
        const end = start + run.length;
        if (isDamage({ start, end })) continue;
        const message = "an invisible hyphen divides this word; delete it";
        yield { start, end, message, fix: { start, end, replacement: "" } };
      }
    }
  },
};
