import { parseMarkdown } from "../markdown/parse";
import { classify } from "../model/classify";
import type { SourceFile } from "../model/content";
import { type Document, readDocument } from "../model/document";
import { decodeUtf8 } from "../model/utf8";
import type { CheckedFile } from "./rule";

/**
 * A Markdown file ready for rules; undefined for what is no Markdown of ours, and for what the model cannot read, which it says
 * itself.
 *
 * @param file the path to show
 */
export function checkedFile(source: SourceFile, file: string): CheckedFile | undefined {
  if (kindOf(source.path) === undefined) return undefined;
  const { document } = readDocument(file, source.bytes);
  return document && parsedFile(source, document);
}

/**
 * A file whose frontmatter is read, with its body parsed. Blanks stand in for the frontmatter, so that every position counts from
 * the start of the file.
 *
 * @throws {RangeError} when quotes or lists are nested some thousand levels deep
 */
export function parsedFile(
  { path, bytes }: SourceFile,
  document: Document,
): CheckedFile | undefined {
  const kind = kindOf(path);
  const decoded = decodeUtf8(document.file, bytes);
  if (kind === undefined || "problem" in decoded) return undefined;
  const { text } = decoded;
  const { bodyStart } = document.frontmatter;
  const blank = text.slice(0, bodyStart).replace(/[^\r\n]/g, " ");
  const tree = parseMarkdown(blank + text.slice(bodyStart));
  return { path, file: document.file, kind, text, bodyStart, document, tree };
}

/** What kind of Markdown file a path names, if it names one. */
export function kindOf(path: string): CheckedFile["kind"] | undefined {
  const kind = classify(path);
  return kind === "post" || kind === "page" || kind === "author" ? kind : undefined;
}
