import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { listFiles } from "../content/list-files";
import { extensionOf } from "../model/media-types";
import { type HtmlFacts, readHtml } from "./read-html";

/** Reads pages, and those that it has read ahead from memory, by their bytes. */
export class PageReader {
  readonly #known = new Map<string, HtmlFacts>();
  readonly #inline = new Map<string, string>();

  /** What a page holds. */
  readonly read = (html: string): HtmlFacts => this.#known.get(digestOf(html)) ?? readHtml(html);

  /**
   * Reads the pages in a folder, giving way to other work after each, until all are read or `signal` says that it is
   * too late. Most pages of a build are those of the build before.
   */
  async readAhead(directory: string, signal: AbortSignal): Promise<void> {
    for (const file of await listFiles(directory)) {
      if (signal.aborted) return;
      if (extensionOf(file) !== "html") continue;
      const html = text(join(directory, file));
      if (html !== undefined) this.#known.set(digestOf(html), this.#kept(readHtml(html)));
      await setImmediate();
    }
  }

  /** A part of a string keeps all of it in memory; a copy does not. What is inline is the same on every page. */
  #kept({ scripts, styles, ...facts }: HtmlFacts): HtmlFacts {
    return {
      ...structuredClone(facts),
      scripts: scripts.map((text) => this.#once(text)),
      styles: styles.map((text) => this.#once(text)),
    };
  }

  #once(text: string): string {
    const known = this.#inline.get(text);
    if (known !== undefined) return known;
    const copy = structuredClone(text);
    this.#inline.set(copy, copy);
    return copy;
  }
}

const digestOf = (html: string): string => createHash("sha256").update(html).digest("base64");

/** A build that works meanwhile may remove it. */
function text(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
