import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { countTerms } from "../../model/search-words";
import { searchPage } from "./search-pages";
import type { SearchInput, SearchRecord } from "./search-records";
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
  await addTexts(join(directory, "fragment"), records);
  await writeFile(
    join(directory, "words.json"),
    JSON.stringify(countTerms(posts, synonyms, terms.leftOut)),
  );
}

/** How Pagefind's files begin, once unpacked. */
const signature = "pagefind_dcd";

/**
 * Gives Pagefind's file of each post the text that results show, in place of the terms that Pagefind was given, which stay
 * beside it as `terms`: where they stand is what Pagefind counts by.
 */
async function addTexts(directory: string, records: readonly SearchRecord[]): Promise<void> {
  const known = new Map(records.map((record) => [record.path, record]));
  for (const name of await readdir(directory).catch(() => [])) {
    const file = join(directory, name);
    const text = gunzipSync(await readFile(file)).toString();
    if (!text.startsWith(signature)) {
      throw new Error(
        `expected Pagefind's ${name} to begin with ${signature}, but it begins with ${text.slice(0, 12)}; use the version of pagefind in package-lock.json`,
      );
    }
    const fragment: { url: string; content: string } = JSON.parse(text.slice(signature.length));
    const record = known.get(fragment.url);
    if (!record)
      throw new Error(`expected a post at ${fragment.url}, of which Pagefind has ${name}`);
    const { title, question, shortAnswer, answer } = record;
    const shown = {
      ...fragment,
      meta: { title },
      content: [question, shortAnswer, answer].filter(Boolean).join(" "),
      terms: fragment.content,
    };
    const packed = gzipSync(signature + JSON.stringify(shown), { level: 9 });
    // The operating system; 255 is "unknown" (RFC 1952, 2.3).
    packed[9] = 255;
    await writeFile(file, packed);
  }
}

function complain(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join("; ")}`);
}
