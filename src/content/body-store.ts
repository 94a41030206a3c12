import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Body } from "../markdown/body";

/** What a body is made of, beside the code and the facts about the site. */
export interface BodySource {
  /** The Markdown after the frontmatter. */
  readonly markdown: string;
  readonly parts: boolean;
}

/**
 * Rendered bodies on disk, one file each, shared by Gatsby and by those who render ahead of it. Only texts without an image
 * are kept: their body depends on nothing but the text. Whoever changes the code or the facts about the site empties the folder.
 *
 * @param directory absolute path; made when needed
 */
export function bodyStore(directory: string) {
  const fileOf = (source: BodySource) => join(directory, keyOf(source));
  return {
    /** The body of this text, if it is known. A file that was cut off counts as unknown. */
    async get(source: BodySource): Promise<Body | undefined> {
      try {
        return JSON.parse(await readFile(fileOf(source), "utf8"));
      } catch {
        return undefined;
      }
    },

    async set(source: BodySource, body: Body): Promise<void> {
      if (/<img/.test(JSON.stringify([body.context, body.exchanges]))) return;
      await mkdir(directory, { recursive: true });
      await writeFileAtomic(fileOf(source), JSON.stringify(body), { fsync: false });
    },

    /** Those of the texts whose body is not known. */
    async missing<Source extends BodySource>(sources: readonly Source[]): Promise<Source[]> {
      const known = new Set(await readdir(directory).catch(() => []));
      return sources.filter((source) => !known.has(keyOf(source)));
    },

    /** Removes every body but those of these texts. */
    async keep(sources: readonly BodySource[]): Promise<void> {
      const kept = new Set(sources.map(keyOf));
      for (const name of await readdir(directory).catch(() => [])) {
        if (!kept.has(name)) await rm(join(directory, name), { force: true });
      }
    },
  };
}

function keyOf({ markdown, parts }: BodySource): string {
  return `${createHash("sha256").update(markdown).digest("hex")}${parts ? "" : "-whole"}.json`;
}
