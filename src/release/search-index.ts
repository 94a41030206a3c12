import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../model/paths";
import { countWords } from "../model/search-words";

import type { SearchInput } from "../outputs/search-records";
import { listFiles } from "./listing";
import type { Sources } from "./reachable";
import { searchPage } from "./search-pages";

/** What readers ask for, of all that Pagefind writes: the rest is its own interfaces. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|words\.json|wasm\..+\.pagefind|.+\.pf_\w+)$/;

/** For languages of which Pagefind knows no stems; written for others too. */
const plainProgram = "wasm.unknown.pagefind";

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

/** Adds what readers need of the search's index, in its folder, to the release. */
export async function addSearchIndex(sources: Sources, directory: string): Promise<void> {
  const files = (await listFiles(directory)).filter((file) => wanted.test(file));
  const programs = files.filter((file) => file.endsWith(".pagefind"));
  for (const file of files) {
    if (file === plainProgram && programs.length > 1) continue;
    sources.set(paths.searchIndex().slice(1) + file, join(directory, file));
  }
}

/** Writes Pagefind's files for these posts, the same for the same posts, and beside them `words.json`. */
export async function writeIndex(input: SearchInput, directory: string): Promise<void> {
  const { lang, records } = input;
  // Pagefind starts a program; whoever makes no index should not wait for it.
  const { createIndex, close } = await import("pagefind");
  await mkdir(directory, { recursive: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: lang });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    for (let place = 0; place < records.length; place += batch) {
      const added = records
        .slice(place, place + batch)
        .map((record) =>
          index.addHTMLFile({ url: record.path, content: searchPage(record, lang) }),
        );
      complain((await Promise.all(added)).flatMap(({ errors }) => errors));
    }
    complain((await index.writeFiles({ outputPath: directory })).errors);
  } finally {
    await close();
  }
  await writeFile(join(directory, "words.json"), JSON.stringify(wordsOf(input)));
}

function wordsOf({ records, synonyms }: SearchInput) {
  return countWords(
    records.map((record) =>
      [record.title, record.question, record.shortAnswer, record.answer].join("\n"),
    ),
    synonyms,
  );
}

function complain(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join("; ")}`);
}
