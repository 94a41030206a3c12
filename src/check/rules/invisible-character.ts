import type { FileRule } from "../rule";

const invisible =
  /[\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;
const runs = new RegExp(`(?:${invisible.source})+`, "gu");

/** Scripts that join letters, or that put no spaces between words: what is invisible there has a meaning. */
const needsThem =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Tibt}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Hang}\p{sc=Hebr}\p{sc=Thaa}\p{sc=Nkoo}]/u;
const emojiBefore = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)$/u;

export const invisibleCharacter: FileRule = {
  name: "invisible-character",
  severity: "warning",
  fixable: true,
  description:
    "Characters without width (zero-width space, joiners, byte-order marks within the text) break search, links and Markdown. Those in emoji and in scripts that need them may stay.",
  *check({ text }) {
    for (const { 0: run, index: start } of text.matchAll(runs)) {
      const end = start + run.length;
      const before = text.slice(Math.max(0, start - 2), start);
      const after = text.slice(end, end + 2);
      if (needsThem.test(before) || needsThem.test(after)) continue;
      if (run === "\u200D" && emojiBefore.test(before) && /^\p{Emoji}/u.test(after)) continue;
      if (emojiBefore.test(before) && /^[\u{E0020}-\u{E007E}]+\u{E007F}$/u.test(run)) continue;
      const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      const message = `the invisible character U+${code} stands here; delete it`;
      yield { start, end, message, fix: { start, end, replacement: "" } };
    }
  },
};
