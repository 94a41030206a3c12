import { codeIn } from "../code-in";
import { damagesIn } from "../mojibake";
import type { Edit, FileRule } from "../rule";
import { touches } from "../touches";

/** Spaces that somebody may have meant (no-break, figure, thin), and those of fonts and other scripts that nobody needs. */
const odd = "\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000";
const runs = new RegExp(`(?<![ \t])[ \t]*[${odd}][ \t${odd}]*`, "g");
const oddOnes = new RegExp(`[${odd}]`, "g");
const deliberate = /^[\u00A0\u2006-\u200A\u202F]$/;
const cjk = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303F\uFF00-\uFFEF]/u;
const marker = /(?:^|\n)[ \t>]*(?:#{1,6}|[-+*>])$/;

export const oddSpace: FileRule = {
  name: "odd-space",
  severity: "warning",
  fixable: true,
  description:
    "No-break and other special spaces, copied from a web page or a word processor, where a plain one was meant: they undo headings and lists, break code, and keep lines from wrapping. Those beside figures, punctuation and short words may stay.",
  *check({ text, tree }) {
    if (text.search(runs) === -1) return;
    const isDamage = touches(damagesIn(text));
    const isCode = touches(codeIn(tree));
    for (const { 0: run, index: start } of text.matchAll(runs)) {
      const end = start + run.length;
      if (isDamage({ start, end })) continue;
      const before = text.slice(Math.max(0, start - 80), start);
      const after = text.slice(end, end + 80);
      const replacement = isCode({ start, end })
        ? run.replace(oddOnes, " ")
        : plain(before, run, after);
      if (replacement === undefined) continue;
      const fix: Edit = { start, end, replacement };
      yield { start, end, message: messageFor(run), fix };
    }
  },
};

/** What was meant instead of a run of spaces; undefined where it may be what was meant. */
function plain(before: string, run: string, after: string): string | undefined {
  if (cjk.test(before.slice(-1)) || cjk.test(after.slice(0, 1))) return undefined;
  if (/^\r?\n|^$/.test(after)) return run.endsWith("  ") ? "  " : "";
  if (/(?:^|\n)[ \t>]*$/.test(before)) return /^[\p{L}\p{N}"'“(]/u.test(after) ? "" : undefined;
  if (marker.test(before)) return " ";
  if (run.length > 1 || !deliberate.test(run)) return " ";
  if (run !== "\u00A0") return undefined;
  if (/\p{L},$/u.test(before) && /^\p{L}/u.test(after)) return " ";
  return /\p{Ll}{3}$/u.test(before) && /^\p{Ll}{3}/u.test(after) ? " " : undefined;
}

function messageFor(run: string): string {
  const space = run.replace(/[ \t]/g, "").charCodeAt(0);
  const name =
    space === 0xa0
      ? "a no-break space"
      : `the space U+${space.toString(16).toUpperCase().padStart(4, "0")}`;
  return `${name} stands here; write a plain one, or none`;
}
