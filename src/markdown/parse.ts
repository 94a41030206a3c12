import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import { markdownToMdast } from "satteri";
import { headingIds } from "./heading-ids";
import { inlineNotes } from "./inline-notes";

interface ParseOptions {
  /** GitHub's additions: tables, strikethrough, task lists, bare addresses, footnotes. On by default. */
  readonly gfm?: boolean;
  /** Notes: GitHub's (`[^1]`) and those in place (`^[a note]`). On by default. */
  readonly notes?: boolean;
}

/**
 * Parses Markdown: CommonMark 0.31.2 with GitHub's additions, inline notes (`^[a note]`) and ids of headings
 * (`## Title {#id}`). Positions are lines and columns
 * from 1 and offsets in UTF-16 code units of `markdown`.
 *
 * @throws {RangeError} when quotes or lists are nested some thousand levels deep
 * @see https://spec.commonmark.org/0.31.2/ and https://github.github.com/gfm/
 */
export function parseMarkdown(
  markdown: string,
  { gfm = true, notes = true }: ParseOptions = {},
): Root {
  // CommonMark replaces NUL; the parser passes it on.
  const source = markdown.replaceAll("\0", "\uFFFD");
  const features = { gfm: gfm && { footnotes: notes }, frontmatter: false };
  const tree = markdownToMdast(source, { features }) as Root;
  if (gfm && source.includes("{")) headingIds(tree, source);
  if (gfm && source.includes("~")) singleTildes(tree, source);
  if (gfm && notes && source.includes("^[")) inlineNotes(tree, source);
  return tree;
}

/** A single tilde is a character, as in `2~3 rounds`; only two of them strike out. The parser has no option for that. */
function singleTildes(parent: Parents, source: string): void {
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const child = parent.children[index];
    if (!child || !("children" in child)) continue;
    singleTildes(child, source);
    const start = child.position?.start.offset ?? 0;
    if (child.type !== "delete" || source[start + 1] === "~") continue;
    const at = child.position;
    const inside = child.children as Nodes[];
    const tilde = (place: "start" | "end"): PhrasingContent => ({
      type: "text",
      value: "~",
      ...(at && {
        position:
          place === "start"
            ? { start: at.start, end: inside[0]?.position?.start ?? at.end }
            : { start: inside.at(-1)?.position?.end ?? at.start, end: at.end },
      }),
    });
    (parent.children as Nodes[]).splice(index, 1, tilde("start"), ...inside, tilde("end"));
  }
  joinTexts(parent);
}

/** Neighboring texts become one, as a parser leaves them. */
function joinTexts(parent: Parents): void {
  for (let index = parent.children.length - 1; index > 0; index -= 1) {
    const [before, after] = [parent.children[index - 1], parent.children[index]];
    if (before?.type !== "text" || after?.type !== "text") continue;
    before.value += after.value;
    if (before.position && after.position) {
      before.position = { start: before.position.start, end: after.position.end };
    }
    parent.children.splice(index, 1);
  }
}
