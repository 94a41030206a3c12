import { spanOf } from "../markdown/span";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** Stands for a character that nobody reads: markup, code, addresses, the frontmatter. */
export const notProse = "\uFFFC";

const known = new WeakMap<CheckedFile, string>();

/**
 * The body as its author reads it, at the same offsets as in `text`: whatever is not prose is `notProse`. Line ends stay. What the
 * parser took as text is here as it stands in the source, backslashes and references (`&amp;`) included.
 */
export function proseOf(file: CheckedFile): string {
  const prose = known.get(file) ?? takeProse(file);
  known.set(file, prose);
  return prose;
}

function takeProse({ text, tree }: CheckedFile): string {
  const addresses = new Set(
    nodesOf(tree, "link").flatMap(({ url, children: [words, ...others] }) =>
      words?.type === "text" && others.length === 0 && url.endsWith(words.value) ? words : [],
    ),
  );
  let prose = "";
  for (const node of nodesOf(tree, "text")) {
    const { start, end } = spanOf(node);
    if (start < prose.length || addresses.has(node)) continue;
    prose += blank(text.slice(prose.length, start)) + text.slice(start, end);
  }
  return prose + blank(text.slice(prose.length));
}

const blank = (text: string): string =>
  text.replace(/[^\r\n]+/g, (line) => notProse.repeat(line.length));
