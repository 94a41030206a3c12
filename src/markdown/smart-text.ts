/** Stands for an element whose text is not prose (code, a bare address): neither a space nor punctuation. */
export const opaque = "\uFFFC";

const worthIt = /["']|--|\.\.\./;
const elided = /^n'|^(?:\d\ds?|bout|cause|em|neath|round|til|tis|twas|twere)(?![\p{L}\p{N}'’])/iu;
const mark = /(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)|["']/g;

/**
 * Typographic quotes, apostrophes, dashes and ellipses for English prose. What is typographic already stays.
 * `--` between words is a dash; before a word, as in `--save`, it is left alone.
 */
export function smartText(text: string): string {
  return worthIt.test(text) ? smartCharacters(text).join("") : text;
}

/** Like `smartText`, but gives the replacement of every UTF-16 unit of `text`, so that one can cut it where one likes. */
export function smartCharacters(text: string): string[] {
  const result = text.split("");
  let quoted = false;
  for (const { 0: found, index } of text.matchAll(mark)) {
    const before = lastOf(result, index);
    const after = text.slice(index + found.length);
    let smart: string;
    if (found === '"') {
      const opens = isOpening(before, after);
      smart = opens ? "“" : !quoted && /\d/.test(before) ? "″" : "”";
      if (smart !== "″") quoted = opens;
    } else if (found === "'") {
      smart = singleQuote(before, after);
    } else {
      smart =
        found[0] === "."
          ? "…"
          : dash(found, result.slice(Math.max(0, index - 12), index).join(""), after);
    }
    if (smart === found) continue;
    result[index] = smart;
    result.fill("", index + 1, index + found.length);
  }
  return result;
}

/** The character that now stands before `index`; what a replacement swallowed is `""`. */
function lastOf(result: readonly string[], index: number): string {
  let at = index - 1;
  while (at >= 0 && result[at] === "") at -= 1;
  return result[at] ?? "";
}

function singleQuote(before: string, after: string): string {
  if (/\d/.test(before) && /^\d+"/.test(after)) return "′";
  return isOpening(before, after) && !elided.test(after) ? "‘" : "’";
}

function isOpening(before: string, after: string): boolean {
  return (
    /^$|[\s([{<“‘—–/-]/.test(before) &&
    /^(?:\.{3}|--\p{L}|(?!--)[.,;:!?]*[^\s\])}>.,;:!?—–])/u.test(after)
  );
}

/** A number with its unit: `9am`, `10%`, `80k`. */
const amountBefore = /\d(?:\p{Sc}|[%°′″]|\p{L}{1,3})?$/u;
const amountAfter = /^[~≈]?\p{Sc}?\d/u;

function dash(found: string, before: string, after: string): string {
  if (amountBefore.test(before) && amountAfter.test(after)) return "–";
  const isOption = /(?:^|[\s“‘([{<])$/.test(before) && /^\p{L}/u.test(after);
  return isOption ? found : "—";
}
