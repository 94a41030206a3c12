import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkedFile } from "../../../check/checked-file";
import { loadContent } from "../../../content/load-content";
import { renderDocument } from "../../../content/render-document";
import { renderInline } from "../../../markdown/inline";
import type { Post } from "../../../model/post";
import { writeIndex } from "../../../outputs/search/search-index";
import { type SearchRecord, searchRecord } from "../../../outputs/search/search-records";
import { find } from "./find";
import { judgements } from "./judgements";
import { type Index, loadIndex } from "./load";

let directory: string;
let index: Index;
let posts: readonly Post[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "rung-search-"));
  const content = loadContent(resolve("content"), "content");
  const { synonyms } = content;
  posts = content.posts.filter(({ draft }) => !draft);
  const recordOf = async ({ shortAnswer, ...post }: Post): Promise<SearchRecord> => {
    const path = post.file.replace(/^content\//, "");
    const file = checkedFile({ path, bytes: readFileSync(post.file) }, post.file);
    if (!file) throw new Error(`expected the text of ${post.file}`);
    return searchRecord(
      {
        ...post,
        path: `/${post.slug}/`,
        ...(shortAnswer && { shortAnswer: renderInline(shortAnswer) }),
      },
      await renderDocument(file, {
        contentDirectory: resolve("content"),
        pathPrefix: "",
        imageCacheDirectory: directory,
        imageOutputDirectory: directory,
      }),
    );
  };
  const records = await Promise.all(posts.map(recordOf));
  await writeIndex({ lang: "en", synonyms, records }, directory);
  // What a browser fetches from the site is read from the disk.
  global.fetch = async (address) =>
    new Response(await readFile(String(address).replace(/\?.*/, "")));
  index = await loadIndex(`${directory}/`, "/");
}, 120_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

/** Slugs of what is found, best first. */
async function ask(question: string, filters = {}): Promise<string[]> {
  const hits = await find(index.pagefind, question, filters, index.counts);
  const fragments = await Promise.all(hits.map((hit) => hit.data()));
  return fragments.map(({ url }) => url.replaceAll("/", ""));
}

test("of what people ask, nine in ten find the right answer among the first three", async () => {
  const missed: string[] = [];
  for (const [question, ...right] of judgements) {
    const first = (await ask(question)).slice(0, 3);
    if (!first.some((slug) => right.includes(slug))) missed.push(`${question} → ${first}`);
  }
  expect(judgements.length).toBeGreaterThanOrEqual(120);
  expect(missed.slice(Math.floor(judgements.length / 10))).toEqual([]);
});

test("a title that is typed as it stands comes first", async () => {
  expect((await ask("Should I become a manager?"))[0]).toBe("become-a-manager");
  expect((await ask("Bootcamp or degree at 26?"))[0]).toBe("bootcamp-or-degree");
});

test.each(["counterof", "Counterof", "COUNTEROF", "the Counterof"])(
  "%s, still being typed, finds what it begins",
  async (question) => {
    expect((await ask(question))[0]).toBe("counteroffer-to-stay");
  },
);

test("each beginning of Salary finds what the same in small letters does", async () => {
  for (let length = 1; length <= 6; length += 1) {
    const begun = "Salary".slice(0, length);
    const found = await ask(begun);
    expect(found).not.toEqual([]);
    expect(found).toEqual(await ask(begun.toLowerCase()));
  }
});

describe("names with signs", () => {
  let names: Index;
  beforeAll(async () => {
    const folder = join(directory, "names");
    const record = (slug: string, title: string): SearchRecord => ({
      path: `/${slug}/`,
      title,
      question: "",
      shortAnswer: "",
      answer: "Work comes and goes.",
      stages: [],
      topics: [],
    });
    const records = [
      record("cpp", "Is C++ still in demand?"),
      record("c", "Do I learn C before other languages?"),
      record("csharp", "Do C# jobs pay well?"),
      record("aplus", "Is an A+ certificate enough?"),
      record("years", "They want 5+ years"),
    ];
    await writeIndex({ lang: "en", synonyms: [], records }, folder);
    names = await loadIndex(`${folder}/`, "/");
  });

  test.each([
    ["C++", "cpp"],
    ["c++", "cpp"],
    ["C+", "cpp"],
    ["c++ work", "cpp"],
    ["work C++", "cpp"],
    ["C", "c"],
    ["C#", "csharp"],
    ["A+", "aplus"],
    ["a+ certificate", "aplus"],
    ["5 years", "years"],
    ["5+ years", "years"],
  ])("%s finds the name itself first", async (question, first) => {
    const [hit] = await find(names.pagefind, question, {}, names.counts);
    expect((await hit?.data())?.url).toBe(`/${first}/`);
  });
});

test("what nobody has asked finds nothing", async () => {
  expect(await ask("how do I cook rice")).toEqual([]);
  expect(await ask("?!")).toEqual([]);
});

test("filters leave out what does not fit both", async () => {
  const all = await ask("offer");
  const some = await ask("offer", { stage: "student", topic: "negotiation" });
  expect(some).toEqual(["first-offer-waiting-for-another"]);
  expect(all.length).toBeGreaterThan(some.length);
});

test("a filter alone lists what it lets through", async () => {
  const about = posts.filter(({ topics }) => topics.includes("burnout")).map(({ slug }) => slug);
  expect(about).toContain("back-after-burnout");
  expect((await ask("", { topic: "burnout" })).sort()).toEqual(about.sort());
});

describe("where there are many posts", () => {
  const counts = { posts: 9000, common: { offer: 3000, the: 8900 }, synonyms: [] };
  const results = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      id: `${place}`,
      score: 1,
      words: [0],
      data: () => Promise.reject(new Error("expected to be asked for no text")),
    }));
  const pagefind = (found: Readonly<Record<string, number>>) => {
    const asked: string[] = [];
    const search = async (words: string | null) => {
      asked.push(words ?? "");
      return { results: results(found[words ?? ""] ?? (words?.startsWith("agree") ? 6000 : 0)) };
    };
    return { asked, options: async () => {}, search };
  };

  test("a last word that none has is not taken for its first letter", async () => {
    const found = pagefind({ offer: 3000, agreement: 6000 });
    expect(await find(found, "agreement", {}, counts)).toEqual([]);
    expect(await find(found, "offer", {}, counts)).toHaveLength(3000);
  });

  test("words of nearly every post are looked for when the others are in none, and answer nothing alone", async () => {
    const found = pagefind({ the: 8900, offer: 3000 });
    expect(await find(found, "the offer", {}, counts)).toHaveLength(3000);
    expect(found.asked).not.toContain("the");
    expect(await find(found, "the severance", {}, counts)).toEqual([]);
    expect(await find(found, "the", {}, counts)).toHaveLength(8900);
  });
});
