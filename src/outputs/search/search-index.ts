import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { countTerms } from "../../model/search-words";
import { searchPage } from "./search-pages";
import type { SearchInput } from "./search-records";
import { indexTerms } from "./search-terms";

/** So many are sent to Pagefind at once. */
const batch = 64;

/**
 * Makes the search's index from what the build said of its posts, beside that file. An index that was made from just this is
 * taken as it is.
 *
 * @param input path of the JSON that write-search-input.ts writes
 * @returns the folder of the index
 */
export async function makeSearchIndex(input: string): Promise<string> {
  const content = await readFile(input, "utf8");
  const directory = `${input}.index`;
  const mark = join(directory, "made-from");
  const digest = createHash("sha256").update(content).digest("hex");
  if ((await readFile(mark, "utf8").catch(() => "")) !== digest) {
    await rm(directory, { recursive: true, force: true });
    await writeIndex(JSON.parse(content), directory);
    await writeFile(mark, digest);
  }
  return directory;
}

/**
 * Writes Pagefind's files for these posts, the same for the same posts, and beside them `words.json`. Pagefind is given the terms of
 * a post and not its text: most of an index would be words that stand in most posts, and where each stands again.
 */
export async function writeIndex(input: SearchInput, directory: string): Promise<void> {
  const { lang, records, synonyms } = input;
  const terms = indexTerms(input);
  const posts: string[][] = [];
  // Pagefind starts a program; whoever makes no index should not wait for it.
  const { createIndex, close } = await import("pagefind");
  await mkdir(directory, { recursive: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: lang });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    for (let place = 0; place < records.length; place += batch) {
      const added = records.slice(place, place + batch).map((record) => {
        const own = terms.of(record);
        posts.push(Object.values(own).flat());
        return index.addHTMLFile({ url: record.path, content: searchPage(record, own, lang) });
      });
      complain((await Promise.all(added)).flatMap(({ errors }) => errors));
    }
    complain((await index.writeFiles({ outputPath: directory })).errors);
  } finally {
    await close();
  }
  await writeFile(
    join(directory, "words.json"),
    JSON.stringify(countTerms(posts, synonyms, terms.leftOut)),
  );
}

function complain(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join("; ")}`);
}
