import type { FileRule } from "../rule";

const marks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

export const textDirection: FileRule = {
  name: "text-direction",
  severity: "warning",
  fixable: true,
  description:
    "Marks that turn the direction of text can make it read other than it is. In files with Arabic, Hebrew or another script written from the right they may stay.",
  *check({ text }) {
    if (rightToLeft.test(text)) return;
    for (const { 0: run, index: start } of text.matchAll(marks)) {
      const end = start + run.length;
      const code = run.charCodeAt(0).toString(16).toUpperCase();
      const message = `the invisible mark U+${code} turns the direction of the text; delete it`;
      yield { start, end, message, fix: { start, end, replacement: "" } };
    }
  },
};
