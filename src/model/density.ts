/** Squared delimiters that a parser of Markdown is asked to pair up in one file: some 2,400 of them in one paragraph. */
const MAX_COST = 6_000_000;
/** Quotes and list items that one line may begin inside each other. */
const MAX_NESTED = 100;
const containers = /^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*/;
const marker = />|[-+*]|[.)]/g;

/**
 * The offset in Markdown from which on it is too dense with delimiters. Parsers take time quadratic in the number of `*`, `_`,
 * brackets and quote marks of a paragraph, so that 80,000 of them in a row would hold up a build for minutes; no text that
 * people write comes near the limit. Undefined for all other text. Linear.
 */
export function tooDenseFrom(markdown: string): number | undefined {
  let cost = 0;
  let delimiters = 0;
  let fenced = false;
  let offset = 0;
  for (const line of markdown.split("\n")) {
    const fence = /^ {0,3}(```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    if (!fenced && !fence) {
      if (/^\s*$|^\s*([-*+#]|\d{1,9}[.)])\s/.test(line)) delimiters = 0;
      const more = count(line, /[*_[\]<]/g);
      cost += more * (2 * delimiters + more);
      delimiters += more;
      const [nested = ""] = containers.exec(line) ?? [];
      if (cost > MAX_COST || count(nested, marker) > MAX_NESTED) return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
