import { createHash } from "node:crypto";
import { pathOfFile } from "../model/page-file";
import type { HtmlFacts } from "./read-html";
import type { InlineHashes } from "./security-headers";

/** One policy stands for all pages and travels with each of them. */
const mostHashes = 5;

/**
 * Gathers what the manifest has to know of all pages. What is inline is allowed by its text: were every script of a page
 * allowed, so would be one that slipped in.
 */
export class PageNotes {
  readonly #ownScripts: ReadonlySet<string>;
  readonly #ownStyles: ReadonlySet<string>;
  /** From a script or style to its hash, and where it was seen first. */
  readonly #scripts = new Map<string, Seen>();
  readonly #styles = new Map<string, Seen>();
  readonly #faults: string[] = [];
  /** Pages for hosts that know no redirects: they send their readers on. */
  readonly forwarding = new Set<string>();

  /** @param scripts @param styles the texts that pages may hold inline */
  constructor(scripts: readonly string[] = [], styles: readonly string[] = []) {
    this.#ownScripts = new Set(scripts);
    this.#ownStyles = new Set(styles);
  }

  /** Takes note of a page. @param file its path in the release */
  note(file: string, { scripts, styles, forbidden, forwards }: HtmlFacts): void {
    if (forwards) this.forwarding.add(file);
    for (const text of scripts) {
      if (this.#ownScripts.has(text)) see(this.#scripts, text, file);
      else this.#refuse(file, "script", text);
    }
    for (const text of styles) {
      if (this.#ownStyles.has(text)) see(this.#styles, text, file);
      else this.#refuse(file, "style", text);
    }
    for (const element of forbidden) {
      this.#faults.push(
        `${pathOfFile(file)} has ${element}, an attribute that the content security policy forbids; use a class, or a script of its own`,
      );
    }
  }

  #refuse(file: string, element: string, text: string): void {
    const words = text.trim().replace(/\s+/g, " ").slice(0, 40);
    this.#faults.push(
      `${pathOfFile(file)} has an inline <${element}> that is none of the site's own (${words}…), which the content security policy forbids; put it into a file`,
    );
  }

  /** Everything inline, as a policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
  get hashes(): InlineHashes {
    return { scripts: hashesOf(this.#scripts), styles: hashesOf(this.#styles) };
  }

  /** A line for each page that no strict policy allows, and one if the pages differ too much. Not sorted. */
  get faults(): readonly string[] {
    const seen = [...this.#scripts, ...this.#styles];
    if (seen.length <= mostHashes) return this.#faults;
    const named = seen
      .slice(0, mostHashes + 1)
      .map(([text, { file }]) => `${pathOfFile(file)} (${text.trim().slice(0, 30)}…)`);
    return [
      ...this.#faults,
      `the pages have ${seen.length} different inline scripts and styles, and the content security policy may name ${mostHashes}: ${named.join(", ")}; make them the same on every page, or files of their own`,
    ];
  }
}

interface Seen {
  readonly hash: string;
  readonly file: string;
}

function see(all: Map<string, Seen>, text: string, file: string): void {
  const known = all.get(text);
  // The first by name, whatever the order in which pages are read.
  if (known && known.file <= file) return;
  const hash = known?.hash ?? `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  all.set(text, { hash, file });
}

const hashesOf = (all: ReadonlyMap<string, Seen>): string[] =>
  [...all.values()].map(({ hash }) => hash).sort();
