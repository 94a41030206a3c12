import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { testFolder } from "../../../tests/support/test-folder";
import type { Sources } from "../../release/reachable";
import { addSearchIndex } from "../../release/search-files";
import { makeSearchIndex } from "./search-index";
import type { SearchInput, SearchRecord } from "./search-records";

const post = (path: string, answer: string): SearchRecord => ({
  path,
  title: `About ${path}`,
  question: "What do I do?",
  shortAnswer: "This & <b>that</b>.",
  answer,
  stages: ["entry"],
  topics: ["pay"],
});

/** Makes an index of posts in a folder; what the release takes of it. */
async function indexIn(directory: string, records: SearchRecord[]): Promise<Sources> {
  const input: SearchInput = { lang: "en", synonyms: [], records };
  const file = join(directory, "search.json");
  await writeFile(file, JSON.stringify(input));
  const sources: Sources = new Map();
  await addSearchIndex(sources, await makeSearchIndex(file));
  return sources;
}

const bytesOf = async (sources: Sources) =>
  Object.fromEntries(
    await Promise.all(
      [...sources].map(async ([file, source]) => [file, await readFile(source, "base64")] as const),
    ),
  );

const posts = [post("/a/", "Ask for more."), post("/b/", "Wait a week."), post("/c/", "Say no.")];

test("the same posts make the same files in another folder", async () => {
  const one = await bytesOf(await indexIn(testFolder(), posts));
  const other = await bytesOf(await indexIn(testFolder(), posts));
  expect(other).toEqual(one);
  expect(Object.keys(one)).toContain("search/index/pagefind-entry.json");
});

test("names of parts come from what they hold: an edited post renames its own", async () => {
  const partsOf = async (records: SearchRecord[]) =>
    Object.entries(await bytesOf(await indexIn(testFolder(), records))).filter(([file]) =>
      file.endsWith(".pf_fragment"),
    );
  const before = await partsOf(posts);
  const after = await partsOf([
    post("/a/", "Ask for more."),
    post("/b/", "Wait a month."),
    post("/c/", "Say no."),
  ]);
  expect(before).toHaveLength(3);
  expect(after.filter(([file]) => before.some(([former]) => former === file))).toHaveLength(2);
});

test("an index of the same posts is not made again, one of others is", async () => {
  const folder = testFolder();
  const timeOf = async (sources: Sources) =>
    (await stat(sources.get("search/index/pagefind.js") ?? "")).mtimeMs;
  const first = await timeOf(await indexIn(folder, posts));
  expect(await timeOf(await indexIn(folder, posts))).toBe(first);
  expect(await timeOf(await indexIn(folder, posts.slice(1)))).not.toBe(first);
});

test("of Pagefind's files only those are released that the page asks for", async () => {
  const sources = await indexIn(testFolder(), posts);
  const kinds = new Set([...sources.keys()].map((file) => file.replace(/en_[0-9a-f]+/, "en_…")));
  expect([...kinds].sort()).toEqual([
    "search/index/filter/en_….pf_filter",
    "search/index/fragment/en_….pf_fragment",
    "search/index/index/en_….pf_index",
    "search/index/pagefind-entry.json",
    "search/index/pagefind.en_….pf_meta",
    "search/index/pagefind.js",
    "search/index/wasm.en.pagefind",
    "search/index/words.json",
  ]);
});

test("a site without posts has an index of none", async () => {
  expect([...(await indexIn(testFolder(), [])).keys()]).toContain("search/index/words.json");
});
