import { proseOf } from "../prose";
import type { FileRule } from "../rule";

/** Two or three stars that touch a word on one side; on both, they are a power or a pattern. */
const left =
  /(?<![\p{L}\p{N}*\\/])\*{2,3}(?=[\p{L}\p{N}“"'‘(])|(?<=[\p{L}\p{N}.,!?:;”"'’)])\*{2,3}(?![\p{L}\p{N}*/.])|(?<=[ \t])\*\*(?=[ \t][^*\r\n]{1,200}[ \t]\*\*(?:[ \t,.;:]|\r?$))/gmu;

export const unbalancedEmphasis: FileRule = {
  name: "unbalanced-emphasis",
  severity: "warning",
  description: "Stars that open or close nothing are shown as stars: `**bold *`, `** bold **`.",
  *check(file) {
    const prose = proseOf(file);
    if (!prose.includes("**")) return;
    for (const { 0: stars, index: start } of prose.matchAll(left)) {
      const message = `these stars are shown, as they have no partner; write \`**bold**\` without spaces inside, or \\* for a star`;
      yield { start, end: start + stars.length, message };
    }
  },
};
