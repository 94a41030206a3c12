import type { Blockquote, Code, FootnoteDefinition, Link, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { TextWords } from "../words/words";
import { destinationIn } from "./destinations";
import { type LinkOptions, withPrefix } from "./links";
import { spanOf } from "./span";

interface CopyOptions extends LinkOptions {
  /** In the language of the text. */
  readonly words: TextWords;
}

/** Replaces a part of the source. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What any program shows as it stands. */
const plain: ReadonlySet<string> = new Set<Nodes["type"]>([
  ...(["root", "paragraph", "heading", "thematicBreak", "list", "listItem"] as const),
  ...(["table", "tableRow", "tableCell", "text", "emphasis", "strong"] as const),
  ...(["delete", "inlineCode", "break"] as const),
]);
const marker = /\[!(note|tip|important|warning|caution)\][ \t]*\r?\n(?=[ \t]*>)/i;
const publicAddress = /^(?:https?:|mailto:|tel:|#|\/(?![/\\]))/i;

/**
 * A text as Markdown that any program reads: its own source, with notes numbered as on the page, addresses within the site whole,
 * and what only we set apart plain again. Comments, and notes that nothing refers to, are left out.
 *
 * @param source the text that the positions of `tree` count in
 * @returns undefined where the source holds more than its page shows, or less: HTML, pictures, labels of links. `toMarkdown` makes
 *   the copy of those from the page.
 */
export function sourceCopy(tree: Root, source: string, options: CopyOptions): string | undefined {
  const numbers = noteNumbers(tree);
  const edits: Replacement[] = [];
  const isPlain = (node: Nodes, isBlock: boolean): boolean => {
    if (plain.has(node.type)) {
      if (node.type === "heading" && /\{[^}]*\}\s*$/.test(sliceOf(node, source))) return false;
    } else {
      const made = replacements(node, { source, isBlock, numbers, options });
      if (!made) return false;
      edits.push(...made);
      if (made.some(({ by }) => by === "")) return true;
    }
    return !("children" in node) || node.children.every((child) => isPlain(child, node === tree));
  };
  if (!isPlain(tree, false)) return undefined;
  const start = tree.children[0] ? spanOf(tree.children[0]).start : source.length;
  const copy = edited(source, start, edits).replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
  return `${copy.trim()}\n`;
}

interface Place {
  readonly source: string;
  /** Does the node stand in nothing but the text? */
  readonly isBlock: boolean;
  readonly numbers: ReadonlyMap<FootnoteDefinition | string, number>;
  readonly options: CopyOptions;
}

/** What a node that is not plain becomes; undefined where that cannot be told from the source. */
function replacements(node: Nodes, place: Place): readonly Replacement[] | undefined {
  switch (node.type) {
    case "html":
      return /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value) ? [removed(node, place)] : undefined;
    case "code":
      return codeCopy(node, place);
    case "blockquote":
      return quoteCopy(node, place);
    case "link":
      return linkCopy(node, place);
    case "footnoteReference":
    case "footnoteDefinition":
      return noteCopy(node, place);
    default:
      return undefined;
  }
}

/** A comment that is a line of its own takes the line with it. */
function removed(node: Nodes, { source, isBlock }: Place): Replacement {
  const { start, end } = spanOf(node);
  const after = isBlock ? (/^\s*/.exec(source.slice(end))?.[0].length ?? 0) : 0;
  const isBetweenBlanks =
    !isBlock && source[start - 1] === " " && /^\s|^$/.test(source.slice(end, end + 1));
  return { start: isBetweenBlanks ? start - 1 : start, end: end + after, by: "" };
}

function codeCopy(code: Code, { isBlock, options }: Place): Replacement[] | undefined {
  if (code.meta) return undefined;
  if (code.lang !== "say") return [];
  if (!isBlock) return undefined;
  // What is code in the source would be Markdown in a quote.
  if (/^\s*(?:[#>+=|~-]|\d+[.)])|[\\<&*_`~]|^(?: {4}|\t)/m.test(code.value)) return undefined;
  const quoted = [`**${options.words.sayAloud}**`, ...paragraphsOf(code.value)].join("\n\n");
  return [{ ...spanOf(code), by: quoted.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">") }];
}

const paragraphsOf = (text: string): string[] =>
  text.split(/\n[ \t]*\n/).flatMap((part) => part.trim() || []);

/** As `callouts` sets GitHub's alerts apart. */
function quoteCopy(
  quote: Blockquote,
  { source, isBlock, options }: Place,
): Replacement[] | undefined {
  const written = sliceOf(quote, source);
  if (!/^>\s*\[!/.test(written)) return [];
  const [found, kind] = marker.exec(written) ?? [];
  if (!isBlock || !found || !kind) return undefined;
  const title = options.words[kind.toLowerCase() as "note"];
  const start = spanOf(quote).start + written.indexOf(found);
  return [{ start, end: start + found.trimEnd().length, by: `**${title}**\n>` }];
}

function linkCopy(link: Link, { source, options }: Place): Replacement[] | undefined {
  const written = sliceOf(link, source);
  if (link.title || !publicAddress.test(link.url)) return undefined;
  if (!link.url.startsWith("/")) return [];
  const found = written.startsWith("[") ? destinationIn(written) : undefined;
  if (!found) return undefined;
  const start = spanOf(link).start + found.start;
  const end = spanOf(link).start + found.end;
  const path = withPrefix(source.slice(start, end), options.pathPrefix);
  return [{ start, end, by: new URL(options.siteUrl).origin + path }];
}

function noteCopy(
  node: Extract<Nodes, { type: "footnoteReference" | "footnoteDefinition" }>,
  place: Place,
): Replacement[] | undefined {
  const { source, isBlock, numbers } = place;
  const isDefinition = node.type === "footnoteDefinition";
  const label = /^\[\^(?:\\.|[^\]\\])*\]/.exec(sliceOf(node, source))?.[0];
  if (!label || (isDefinition && !isBlock)) return undefined;
  const number = numbers.get(isDefinition ? node : node.identifier);
  const { start } = spanOf(node);
  if (number !== undefined) return [{ start, end: start + label.length, by: `[^${number}]` }];
  return isDefinition ? [removed(node, place)] : undefined;
}

/** The numbers of notes and of their names, in the order in which pages number them. */
function noteNumbers(tree: Root): Map<FootnoteDefinition | string, number> {
  const definitions = new Map<string, FootnoteDefinition>();
  const order: string[] = [];
  const follow = (node: Nodes, skip?: FootnoteDefinition["type"]): void =>
    visit(node, (inside) => {
      if (inside.type === skip) return "skip";
      if (inside.type === "footnoteReference" && !order.includes(inside.identifier)) {
        order.push(inside.identifier);
      }
      return undefined;
    });
  visit(tree, "footnoteDefinition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  follow(tree, "footnoteDefinition");
  const numbers = new Map<FootnoteDefinition | string, number>();
  for (let place = 0; place < order.length; place += 1) {
    const name = order[place] ?? "";
    const definition = definitions.get(name);
    if (!definition) continue;
    const number = numbers.size / 2 + 1;
    numbers.set(name, number).set(definition, number);
    follow(definition);
  }
  return numbers;
}

function edited(source: string, from: number, edits: readonly Replacement[]): string {
  let at = from;
  let text = "";
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + by;
    at = end;
  }
  return text + source.slice(at);
}

const sliceOf = (node: Nodes, source: string): string => {
  const { start, end } = spanOf(node);
  return source.slice(start, end);
};
