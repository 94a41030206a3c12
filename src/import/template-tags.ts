import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "../markdown/parse";
import { spanOf } from "../markdown/span";
import { quote } from "../model/wording";
import { settled } from "./cross-links";
import { asComment, type Edit } from "./edits";

/** What was found at an offset of a text. */
export interface Found {
  readonly offset: number;
  readonly outcome: "changed" | "unclear";
  readonly message: string;
}

/** Liquid (Jekyll) and Hugo's shortcodes look much the same. */
const tag = /\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}/g;

/**
 * Replaces the tags of a static site generator. The few that say the same in every blog are translated (highlighted code,
 * figures, addresses); the others become comments at their place. What stands between two tags stays.
 *
 * @param pathOf the address of the page that is made from a file, named as tags name it: `2020-01-02-first-job`, `posts/a.md#b`
 */
export function replaceTags(
  markdown: string,
  kind: "liquid" | "hugo" | undefined,
  pathOf: (name: string) => string | undefined,
): { edits: Edit[]; found: Found[] } {
  const edits: Edit[] = [];
  const found: Found[] = [];
  if (kind === undefined || !/\{[{%]/.test(markdown)) return { edits, found };
  const code = codeRanges(markdown);
  for (const { 0: written, index } of markdown.matchAll(tag)) {
    const fence = kind === "liquid" && /^\{%-?\s*(end)?(highlight|raw)\b/.test(written);
    if (!fence && code.some(({ start, end }) => start <= index && index < end)) continue;
    const replacement = translated(written, kind, pathOf);
    const end = index + written.length;
    if (replacement !== undefined) {
      edits.push({ start: index, end, replacement });
      const into =
        replacement === "" ? "left out" : `written as ${quote(replacement.replace(settled, ""))}`;
      found.push({ offset: index, outcome: "changed", message: `${quote(written)} is ${into}` });
      continue;
    }
    const inAddress = /[("'=<]\s*$/.test(markdown.slice(0, index).slice(-3));
    if (!inAddress) edits.push({ start: index, end, replacement: asComment(written) });
    const place = inAddress ? "stays in an address, where it cannot work" : "became a comment";
    found.push({ offset: index, outcome: "unclear", message: `${quote(written)} ${place}` });
  }
  return { edits, found };
}

function codeRanges(markdown: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  visit(parseMarkdown(markdown), (node: Nodes) => {
    if (node.type === "inlineCode" || node.type === "code") ranges.push(spanOf(node));
  });
  return ranges;
}

function translated(
  written: string,
  kind: "liquid" | "hugo",
  pathOf: (name: string) => string | undefined,
): string | undefined {
  if (kind === "hugo") {
    const [, , name] =
      /^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?(["'`]?)([^"'`\s]+)\1/.exec(written) ?? [];
    return name === undefined ? figure(written) : pathOf(name);
  }
  const inner = written.replace(/^\{[{%]-?|-?[%}]\}$/g, "").trim();
  const [, language] = /^highlight\s+([\w+#-]+)/.exec(inner) ?? [];
  if (language !== undefined) return `\`\`\`${language}`;
  if (inner === "endhighlight") return "```";
  if (/^(end)?raw$/.test(inner)) return "";
  if (/^site\.(baseurl|url)$/.test(inner)) return "";
  const [, file] = /^(?:post_url|link)\s+(\S+)$/.exec(inner) ?? [];
  if (file !== undefined) return pathOf(file);
  const [, , path] =
    /^(["'])([^"']*)\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)/.exec(inner) ?? [];
  return path;
}

/** `{{< figure src="a.jpg" alt="…" caption="…" >}}` */
function figure(written: string): string | undefined {
  if (!/^\{\{[<%]\s*figure\s/.test(written)) return undefined;
  const value = (name: string) => {
    const pattern = new RegExp(`\\s${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|\`([^\`]*)\`)`);
    const [, quoted, raw] = pattern.exec(written) ?? [];
    return quoted?.replace(/\\(.)/g, "$1") ?? raw ?? "";
  };
  const caption = value("caption").replace(/["\\]/g, "\\$&");
  const title = caption === "" ? "" : ` "${caption}"`;
  return `![${value("alt").replace(/[[\]\\]/g, "\\$&")}](<${value("src")}>${title})`;
}

/** HTML in Markdown that no page of ours shows; it stays in the file. See docs/markdown.md. */
export function droppedHtml(markdown: string): Found[] {
  if (!/<(audio|embed|form|iframe|math|object|script|style|svg|video)\b/i.test(markdown)) return [];
  const found: Found[] = [];
  visit(parseMarkdown(markdown), "html", (node) => {
    const names = /<(audio|embed|form|iframe|math|object|script|style|svg|video)\b/gi;
    for (const { 1: name, index } of node.value.matchAll(names)) {
      const offset = spanOf(node).start + index;
      const message = `<${name}> stays in the file, and no page shows it`;
      found.push({ offset, outcome: "unclear", message });
    }
  });
  return found;
}
