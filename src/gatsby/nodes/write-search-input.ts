import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { Reporter } from "gatsby";
import { type SearchRecord, searchable, searchRecord } from "../../outputs/search/search-records";
import type { OutputPost } from "../../outputs/sources";
import { site } from "../../site";
import { searchInputWritten } from "../activities";
import { contentSnapshot } from "./content-snapshot";

/** What was written the last time. */
interface Written {
  readonly digest: string;
  /** The records by their path, each with the digest of its post. */
  readonly records: readonly (readonly [path: string, digest: string, record: SearchRecord])[];
}

/**
 * Writes what the search's index is made from, for the release; only the text of posts that changed since it was written is read.
 * When the code changes, the command line removes the files with the rest of `.cache`.
 * Tells the command line, which makes the index while Gatsby goes on.
 *
 * @param posts every post that has a page
 * @throws NotRendered when a text is needed that has not been rendered yet; then nothing is written
 */
export async function writeSearchInput(
  file: string,
  posts: readonly OutputPost[],
  reporter: Reporter,
): Promise<void> {
  await write(file, posts);
  const activity = reporter.activityTimer(searchInputWritten);
  activity.start();
  activity.end();
}

async function write(file: string, posts: readonly OutputPost[]): Promise<void> {
  const found = searchable({ posts });
  const lang = site.lang.split("-")[0] ?? "";
  const { synonyms } = contentSnapshot();
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
  await writeFile(file, JSON.stringify(input));
  await writeFile(`${file}.written`, JSON.stringify({ digest, records }));
}

async function readWritten(file: string): Promise<Written> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return { digest: "", records: [] };
  }
}
