import type { Html, Nodes } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "../markdown/parse";
import { spanOf } from "../markdown/span";
import { quote } from "../model/wording";
import { asComment, type Edit } from "./edits";
import type { ImagePlacer } from "./image-placer";

/** What images do to a text. */
export interface PlacedImages {
  readonly edits: readonly Edit[];
  /** Images that cannot be used, each at its offset. */
  readonly lost: readonly { readonly offset: number; readonly message: string }[];
}

/** What has to be replaced in a text so that its images are found beside it; one that cannot be used becomes a comment. */
export async function placeImages(markdown: string, placer: ImagePlacer): Promise<PlacedImages> {
  const edits: Edit[] = [];
  const lost: { offset: number; message: string }[] = [];
  if (!/!\[|<img/i.test(markdown)) return { edits, lost };
  const found: { node: Nodes; src: string }[] = [];
  const tree = parseMarkdown(markdown);
  const named = new Set<string>();
  visit(tree, "imageReference", ({ identifier }) => void named.add(identifier));
  visit(tree, (node) => {
    const isImage =
      node.type === "image" || (node.type === "definition" && named.has(node.identifier));
    if (isImage) found.push({ node, src: node.url });
    if (node.type === "html") {
      for (const src of sourcesIn(node)) found.push({ node, src });
    }
  });
  for (const { node, src } of found) {
    const { start, end } = spanOf(node);
    const placed = await placer.place(src);
    if ("fault" in placed) {
      lost.push({ offset: start, message: `the image ${quote(src)} is left out: ${placed.fault}` });
      // A definition or a tag is not shown by itself; the image stays away with its file.
      const replacement = asComment(markdown.slice(start, end).slice(0, 500));
      if (node.type === "image") edits.push({ start, end, replacement });
      else edits.push(...tagEdits(markdown, node, src, ""));
    } else if (placed.url !== src) {
      if (node.type === "image" || node.type === "definition") {
        const replacement = toMarkdown({ ...node, url: placed.url }).trim();
        edits.push({ start, end, replacement });
      } else edits.push(...tagEdits(markdown, node, src, placed.url));
    }
  }
  return { edits, lost };
}

function sourcesIn({ value }: Html): string[] {
  const tags = value.matchAll(
    /<img\b[^>]{0,4000}?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  );
  return [...tags].map((tag) => (tag[1] ?? tag[2] ?? tag[3] ?? "").trim()).filter(Boolean);
}

/** Replaces an address wherever it stands in a piece of HTML or in a definition. */
function tagEdits(markdown: string, node: Nodes, src: string, url: string): Edit[] {
  const { start, end } = spanOf(node);
  const edits: Edit[] = [];
  let at = markdown.indexOf(src, start);
  while (at !== -1 && at < end) {
    edits.push({ start: at, end: at + src.length, replacement: url });
    at = markdown.indexOf(src, at + src.length);
  }
  return edits;
}
