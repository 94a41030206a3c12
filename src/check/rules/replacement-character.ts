import type { FileRule } from "../rule";

export const replacementCharacter: FileRule = {
  name: "replacement-character",
  severity: "warning",
  description:
    "U+FFFD (�) stands where a program could not read a letter; only the author knows which.",
  *check({ text }) {
    for (const { 0: run, index } of text.matchAll(/\uFFFD+/g)) {
      const message =
        "the character U+FFFD stands for text that was lost; type what was meant to stand here";
      yield { start: index, end: index + run.length, message };
    }
  },
};
