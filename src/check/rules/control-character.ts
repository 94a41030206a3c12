import { damagesIn } from "../mojibake";
import type { FileRule } from "../rule";
import { touches } from "../touches";

/** Control characters and the two separators that no editor shows; tabs and line ends are fine. */
const controls = /(?:[^\P{Cc}\t\n\r]|[\u2028\u2029])+/gu;

export const controlCharacter: FileRule = {
  name: "control-character",
  severity: "warning",
  fixable: true,
  description: "Control characters come from copying and show as boxes, or not at all.",
  *check({ text }) {
    if (text.search(controls) === -1) return;
    const isDamage = touches(damagesIn(text));
    for (const { 0: run, index: start } of text.matchAll(controls)) {
      const end = start + run.length;
      if (isDamage({ start, end })) continue;
      const code = run.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      const message = `the control character U+${code} has no place in text; delete it`;
      // What stood at 80 to 9F was perhaps a letter; vertical tabs and separators were meant to part words.
      const removable = !/[\v\f\u0080-\u009F\u2028\u2029]/.test(run);
      yield { start, end, message, ...(removable && { fix: { start, end, replacement: "" } }) };
    }
  },
};
