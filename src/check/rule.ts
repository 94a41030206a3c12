import type { Root } from "mdast";
import type { Content } from "../model/content";
import type { Document } from "../model/document";
import type { Post } from "../model/post";
import type { Problem } from "../model/problem";
import type { ContentSettings } from "../model/settings";
import type { FileFacts } from "./facts";
import type { RedirectTarget } from "./redirect-targets";

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
  /** A file that the replacement names, to be written beside the one that is mended. */
  readonly beside?: { readonly name: string; readonly base64: string };
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
  /** Whether its findings bring a fix. */
  readonly fixable?: boolean;
  /** Whether the release refuses a page that breaks the rule, so that it is an error in another program's folder, too. */
  readonly refused?: boolean;
  check(file: CheckedFile): Iterable<Finding>;
}

/** A Markdown file among the others. */
export interface SiteFile extends FileFacts {
  readonly path: string;
  readonly file: string;
  readonly kind: CheckedFile["kind"];
  readonly slug: string;
  /** undefined for what is no post, and for a post that has errors of its own. */
  readonly post: Post | undefined;
}

/** The whole content as rules see it that compare files. */
export interface CheckedSite {
  readonly files: readonly SiteFile[];
  readonly redirects: readonly RedirectTarget[];
  readonly content: Content;
  readonly settings: ContentSettings;
  readonly now: Date;
  /** The site's address, path prefix included, without a slash at the end. */
  readonly siteUrl: string;
  /** The paths of the pages that a release would have. */
  readonly pages: ReadonlySet<string>;
  /** URL paths of the files in `static/`: `/favicon.svg`. */
  readonly staticFiles: ReadonlySet<string>;
  /** Whether the font of share images has a code point. */
  readonly draws: (codePoint: number) => boolean;
}

/** A finding, and the file that it is in. */
interface SiteFinding extends Finding {
  readonly path: string;
}

/** A rule that needs to know the other files, too. Pure; looks at small facts only, so that it is fast enough to run each time. */
export interface SiteRule extends Omit<FileRule, "check"> {
  check(site: CheckedSite): Iterable<SiteFinding>;
}
