import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { replaceFile } from "../content/replace-file";
import type { SynonymGroup } from "../model/synonyms";
import { type SearchRecord, searchable, searchRecord } from "../outputs/search/search-records";
import type { OutputSources } from "../outputs/sources";

/** What was written the last time. */
interface Written {
  readonly digest: string;
  /** The records by their path, each with the digest of its post. */
  readonly records: readonly (readonly [path: string, digest: string, record: SearchRecord])[];
}

/**
 * Writes what the search's index is made from, as JSON; only the text of posts that changed since it was written is read.
 *
 * @param file absolute path
 */
export async function writeSearchInput(
  file: string,
  { posts, site }: Pick<OutputSources, "posts" | "site">,
  synonyms: readonly SynonymGroup[],
): Promise<void> {
  const found = searchable({ posts });
  const lang = site.lang.split("-")[0] ?? "";
  const digest = createHash("sha256")
    .update(JSON.stringify([lang, synonyms, found.map((post) => [post.path, post.digest])]))
    .digest("hex");
  const written = await readWritten(`${file}.written`);
  if (written.digest === digest) return;
  const known = new Map(
    written.records.map(([path, digest, record]) => [path, { digest, record }]),
  );
  const records: Written["records"][number][] = [];
  for (const post of found) {
    const same = known.get(post.path);
    if (same?.digest === post.digest) records.push([post.path, post.digest, same.record]);
    else records.push([post.path, post.digest, searchRecord(post, await post.body())]);
  }
  const input = { lang, synonyms, records: records.map(([, , record]) => record) };
  await replaceFile(file, JSON.stringify(input));
  await replaceFile(`${file}.written`, JSON.stringify({ digest, records }));
}

async function readWritten(file: string): Promise<Written> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return { digest: "", records: [] };
  }
}
