import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cwd, stdout } from "node:process";
import { Command } from "commander";
import type { Node, NodeInput } from "gatsby";
import { runCommand } from "../src/cli/errors";
import { loadContent } from "../src/content/load-content";
import { bodyOptions } from "../src/gatsby/nodes/body-options";
import { ourNodes } from "../src/gatsby/nodes/our-nodes";
import { outputSources, type Store } from "../src/gatsby/nodes/output-sources";
import { siteNodes } from "../src/gatsby/nodes/site-nodes";
import { renderBody } from "../src/markdown/body";
import { htmlTrees } from "../src/markdown/html-tree";
import { yearOf } from "../src/model/dates";
import { paths } from "../src/model/paths";
import { related } from "../src/model/related";
import { blogPosting } from "../src/outputs/json-ld/blog-posting";
import { outputs } from "../src/outputs/outputs";
import { makeSearchIndex } from "../src/outputs/search/search-index";
import { searchable, searchRecord } from "../src/outputs/search/search-records";
import type { OutputBody, OutputSources } from "../src/outputs/sources";
import { planPages } from "../src/plan/plan-pages";
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
    const content = loadContent(folder, "content");
    const nodes = nodesOf(content, folder);
    const plan = await timed("pages and related posts", async () => planned(nodes));
    const bodies = new Map<string, OutputBody>();
    const texts = await timed("texts", () => render(nodes, bodies));
    const sources = await sourcesOf(nodes, plan.made, bodies);
    costs.push(plan.cost, texts.cost);
    costs.push((await timed("JSON-LD", () => jsonLd(sources))).cost);
    costs.push((await timed("search", () => search(sources, folder, content.synonyms))).cost);
    for (const output of outputs) costs.push(await costOf(output, sources));
    say(
      `${posts.toLocaleString("en")} posts; ${availableParallelism()} cores, one used but by the search`,
    );
    say(aligned([["", "seconds", "files", "megabytes"], ...costs.map(row)]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Our nodes as Gatsby's store would hold them. */
function nodesOf(content: ReturnType<typeof loadContent>, folder: string): Map<string, Node> {
  const createContentDigest = (source: unknown) =>
    createHash("sha256").update(JSON.stringify(source)).digest("hex");
  const make = ourNodes({ createNodeId: (id) => id, createContentDigest });
  const nodes = new Map<string, Node>();
  const add = ({ make }: { readonly make: () => NodeInput }) => {
    const node = make() as Node;
    nodes.set(node.id, node);
  };
  const textOf = new Map(content.texts.map(({ file, markdown }) => [file, markdown]));
  const markdown = (file: string): Node => {
    const path = join(folder, file.replace(/^content\//, ""));
    const internal = {
      type: "MarkdownRemark",
      content: textOf.get(file) ?? "",
      contentDigest: file,
    };
    const node = { id: file, fileAbsolutePath: path, internal } as unknown as Node;
    nodes.set(node.id, node);
    return node;
  };
  for (const post of content.posts) add(make.post(post, markdown(post.file)));
  for (const page of content.pages) add(make.page(page, markdown(page.file)));
  for (const author of content.authors) add(make.author(author, null));
  for (const topic of content.topics) add(make.topic(topic));
  for (const stage of content.stages) add(make.stage(stage));
  return nodes;
}

const byType =
  (nodes: ReadonlyMap<string, Node>) =>
  (type: string): Node[] =>
    [...nodes.values()].filter(({ internal }) => internal.type === type);

const markdownOf = (nodes: ReadonlyMap<string, Node>, id: string | null | undefined): string =>
  nodes.get(id ?? "")?.internal.content ?? "";

const planned = (nodes: ReadonlyMap<string, Node>) =>
  planPages(siteNodes(byType(nodes)), {
    now: new Date(corpusNow),
    preview: false,
    yearOf: (date) => yearOf(date, site.timeZone),
    related,
    textOf: ({ title, parent }) => `${title}\n\n${markdownOf(nodes, parent)}`,
  });

async function render(nodes: ReadonlyMap<string, Node>, bodies: Map<string, OutputBody>) {
  const treeOf = await htmlTrees("");
  for (const { id, parent } of byType(nodes)("Post")) {
    const file = String(parent);
    const options = bodyOptions("", { file, directory: dirname(file), parts: true });
    const body = await renderBody(await treeOf(markdownOf(nodes, parent)), options);
    bodies.set(id, { ...body, cover: null });
  }
}

async function sourcesOf(
  nodes: ReadonlyMap<string, Node>,
  pages: readonly { readonly path: string }[],
  bodies: ReadonlyMap<string, OutputBody>,
): Promise<OutputSources> {
  const ofType = byType(nodes);
  const store = {
    getNode: (id: string) => nodes.get(id),
    getNodesByType: (type: string) =>
      type === "SitePage" ? (pages as unknown as Node[]) : ofType(type),
    pathPrefix: "",
  } as unknown as Store;
  return await outputSources(cwd(), store, {
    visibilityOf: () => "listed",
    bodyOf: async ({ id }) => bodies.get(id),
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
  synonyms: ReturnType<typeof loadContent>["synonyms"],
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
