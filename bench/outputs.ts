import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { cwd, stdout } from "node:process";
import { Command } from "commander";
import { checkedFile } from "../src/check/checked-file";
import { runCommand } from "../src/cli/errors";
import { type ContentFolder, readFolder } from "../src/content/read-folder";
import {
  type RenderedBody,
  type RenderPlace,
  renderDocument,
} from "../src/content/render-document";
import { yearOf } from "../src/model/dates";
import { paths } from "../src/model/paths";
import { related } from "../src/model/related";
import { blogPosting } from "../src/outputs/json-ld/blog-posting";
import { outputSources } from "../src/outputs/output-sources";
import { outputs } from "../src/outputs/outputs";
import { makeSearchIndex } from "../src/outputs/search/search-index";
import { searchable, searchRecord } from "../src/outputs/search/search-records";
import { loadCardDesign } from "../src/outputs/share-image/load-card-design";
import type { OutputSources } from "../src/outputs/sources";
import { planPages } from "../src/plan/plan-pages";
import { shownContent } from "../src/plan/view-model";
import { site } from "../src/site";
import { corpus, corpusNow, writeCorpus } from "./corpus";
import { aligned } from "./report";
import { wholeNumber } from "./whole-number";

/** Pictures are all alike: of more posts than this a part is drawn, and the rest is reckoned. */
const drawn = 200;

interface Cost {
  readonly name: string;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
}

const command = new Command("npm run bench:outputs --")
  .description("Prints what each output, related posts and the search add to a build, one by one.")
  .option("--posts <number>", "how many posts", wholeNumber, 1000)
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

void runCommand(async () => {
  const { posts } = command.opts<{ posts: number }>();
  const folder = await mkdtemp(join(tmpdir(), "rung-outputs-"));
  try {
    await writeCorpus(folder, corpus(posts, 1));
    const costs: Cost[] = [];
    const read = await timed("documents and their checks", () => readFolder(cwd(), folder));
    const plan = await timed("pages and related posts", async () => planned(read.made));
    const place = {
      pathPrefix: "",
      imageCacheDirectory: join(folder, "images"),
      imageOutputDirectory: join(folder, "images"),
    };
    const texts = await timed("texts", () => render(read.made, place));
    const sources = await sourcesOf(read.made, plan.made, texts.made);
    costs.push(read.cost);
    costs.push(plan.cost, texts.cost);
    costs.push((await timed("JSON-LD", () => jsonLd(sources))).cost);
    costs.push(
      (await timed("search", () => search(sources, folder, read.made.content.synonyms))).cost,
    );
    for (const output of outputs) costs.push(await costOf(output, sources));
    say(
      `${posts.toLocaleString("en")} posts; ${availableParallelism()} cores, one used but by the search`,
    );
    say(aligned([["", "seconds", "files", "megabytes"], ...costs.map(row)]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The content as it is shown, and which pages there are. */
function planned({ files, documents, content }: ContentFolder): string[] {
  const textOf = documents.textsOf(files);
  const pages = planPages(shownContent(content, ""), {
    now: new Date(corpusNow),
    preview: false,
    defaultAuthor: site.author.id,
    yearOf: (date) => yearOf(date, site.timeZone),
    related,
    textOf: ({ title, file }) => `${title}\n\n${textOf(file)}`,
  });
  return pages.map(({ path }) => path);
}

/** Renders all texts, one by one. */
async function render({ files, documents, directory }: ContentFolder, place: RenderPlace) {
  const bodies = new Map<string, RenderedBody>();
  for (const file of files) {
    const shown = documents.shown(file.path);
    const checked = checkedFile(file, shown);
    if (!checked) continue;
    const contentDirectory = directory;
    bodies.set(shown, await renderDocument(checked, { ...place, contentDirectory }));
  }
  return bodies;
}

async function sourcesOf(
  { content }: ContentFolder,
  paths: readonly string[],
  bodies: ReadonlyMap<string, RenderedBody>,
): Promise<OutputSources> {
  const style = (name: string) => readFile(join(cwd(), "src/theme/styles", name), "utf8");
  return outputSources(content, {
    pathPrefix: "",
    now: new Date(corpusNow),
    preview: true,
    cards: await loadCardDesign(cwd()),
    styles: { tokens: await style("tokens.css"), feed: await style("feed.css") },
    paths,
    digestOf: ({ file }) => file,
    bodyOf: async ({ file }) => {
      const body = bodies.get(file);
      if (!body) throw new Error(`expected the text of ${file}`);
      return body;
    },
  });
}

async function jsonLd({ posts, authors }: OutputSources): Promise<void> {
  for (const post of posts) {
    const author = authors.get(post.author);
    if (!author) throw new Error(`expected an author ${post.author} in the corpus`);
    const { exchanges } = await post.body();
    const facts = { ...post, author: { ...author, path: paths.author(author.id) }, exchanges };
    JSON.stringify(blogPosting(facts, site));
  }
}

async function search(
  sources: OutputSources,
  folder: string,
  synonyms: ContentFolder["content"]["synonyms"],
): Promise<void> {
  const records = [];
  for (const post of searchable(sources)) records.push(searchRecord(post, await post.body()));
  const input = join(folder, "search.json");
  await writeFile(input, JSON.stringify({ lang: "en", synonyms, records }));
  await makeSearchIndex(input);
}

/** Makes all files of an output, and writes none. */
async function costOf(output: (typeof outputs)[number], sources: OutputSources): Promise<Cost> {
  const start = performance.now();
  const files = [...output(sources)];
  const listed = performance.now();
  const named = files.every((file) => "make" in file && !("madeFrom" in file));
  const made = named ? files.slice(0, drawn) : files;
  let bytes = 0;
  for (const file of made) {
    bytes += Buffer.byteLength("make" in file ? await file.make() : file.content);
  }
  const share = made.length > 0 ? files.length / made.length : 1;
  const seconds = (listed - start + (performance.now() - listed) * share) / 1000;
  const name = output.name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { name, seconds, files: files.length, bytes: bytes * share };
}

async function timed<Made>(
  name: string,
  make: () => Promise<Made>,
): Promise<{ made: Made; cost: Cost }> {
  const start = performance.now();
  const made = await make();
  const seconds = (performance.now() - start) / 1000;
  return { made, cost: { name, seconds, files: 0, bytes: 0 } };
}

const row = ({ name, seconds, files, bytes }: Cost): string[] => [
  name,
  seconds.toFixed(2),
  files > 0 ? files.toLocaleString("en") : "–",
  files > 0 ? (bytes / 1_000_000).toFixed(2) : "–",
];

function say(text: string): void {
  stdout.write(`${text}\n`);
}
