import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { type SearchRecord, searchable, searchRecord } from "../outputs/search-records";
import type { OutputSources } from "../outputs/sources";
import { contentSnapshot } from "./content-snapshot";

/**
 * Writes what the search's index is made from, for the release; reads no text when none has changed since it was written.
 * When the code changes, the command line removes the file with the rest of `.cache`.
 */
export async function writeSearchInput(file: string, sources: OutputSources): Promise<void> {
  const posts = searchable(sources);
  const lang = sources.site.lang.split("-")[0] ?? "";
  const { synonyms } = contentSnapshot();
  const digest = createHash("sha256")
    .update(JSON.stringify([lang, synonyms, posts.map((post) => [post.path, post.digest])]))
    .digest("hex");
  const mark = `${file}.made-from`;
  if ((await readFile(mark, "utf8").catch(() => "")) === digest) return;
  const records: SearchRecord[] = [];
  for (const post of posts) records.push(searchRecord(post, await post.body()));
  await writeFile(file, JSON.stringify({ lang, synonyms, records }));
  await writeFile(mark, digest);
}
