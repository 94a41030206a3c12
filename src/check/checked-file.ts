import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { classify } from "../model/classify";
import type { SourceFile } from "../model/content";
import { readDocument } from "../model/document";
import { decodeUtf8 } from "../model/utf8";
import type { CheckedFile } from "./rule";
import { syntaxFor } from "./syntax";

/**
 * A Markdown file ready for rules; undefined for what is no Markdown of ours, and for what the model cannot read, which it says
 * itself.
 *
 * @param file the path to show
 */
export function checkedFile({ path, bytes }: SourceFile, file: string): CheckedFile | undefined {
  const kind = classify(path);
  if (kind !== "post" && kind !== "page" && kind !== "author") return undefined;
  const { document } = readDocument(file, bytes);
  const decoded = decodeUtf8(file, bytes);
  if (!document || "problem" in decoded) return undefined;
  const { text } = decoded;
  const bodyStart = text.length - document.body.length;
  return { path, file, kind, text, bodyStart, document, tree: parse(text, bodyStart) };
}

/** Parses the body. Blanks stand in for the frontmatter, so that every position counts from the start of the file. */
function parse(text: string, bodyStart: number): Root {
  const body = text.slice(bodyStart);
  return fromMarkdown(text.slice(0, bodyStart).replace(/[^\r\n]/g, " ") + body, {
    extensions: [syntaxFor(body)],
    mdastExtensions: nodes,
  });
}

// The transforms would find a few more bare addresses, and leave nodes behind that do not know where they stand.
const nodes = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
