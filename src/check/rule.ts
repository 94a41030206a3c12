import type { Root } from "mdast";
import type { Document } from "../model/document";
import type { Problem } from "../model/problem";

/** A Markdown file as rules see it. Every offset counts UTF-16 code units from the start of `text`. */
export interface CheckedFile {
  /** Posix, relative to the content folder. */
  readonly path: string;
  /** As shown to its author. */
  readonly file: string;
  readonly kind: "post" | "page" | "author";
  /** The whole file, frontmatter included, without a byte-order mark; line ends are as they are. */
  readonly text: string;
  /** Where the body starts in `text`. */
  readonly bodyStart: number;
  readonly document: Document;
  /** The body's Markdown; the offsets of its positions count from the start of `text`. */
  readonly tree: Root;
}

/** A safe repair: replaces `text.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What a rule found, and where. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** One line: what was expected, what came, what to do. */
  readonly message: string;
  /** Only where the author's meaning is beyond doubt. Applying it makes the finding disappear. */
  readonly fix?: Edit;
}

/**
 * A rule that needs nothing but the file, so that its findings can be kept for as long as the file stays the same. Pure, linear in
 * the length of the text, and never throws.
 */
export interface FileRule {
  /** Kebab-case, as in `rung-ignore` comments: `double-encoded`. */
  readonly name: string;
  readonly severity: Problem["severity"];
  /** One sentence for `docs/checks.md`: what is reported, and why it harms a reader. */
  readonly description: string;
  check(file: CheckedFile): Iterable<Finding>;
}
