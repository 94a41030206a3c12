import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stderr, stdout } from "node:process";
import { setTimeout } from "node:timers/promises";
import { Command } from "commander";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { runCommand } from "../src/cli/errors";
import { listFiles } from "../src/content/list-files";
import { loadContent } from "../src/content/load-content";
import { paths } from "../src/model/paths";
import { UsageError } from "../src/model/usage-error";
import { writeIndex } from "../src/outputs/search/search-index";
import type { SearchInput } from "../src/outputs/search/search-records";
import { compress } from "../src/release/compress";
import { manifestFile, manifestOf, manifestText } from "../src/release/manifest";
import { readManifest } from "../src/release/read-manifest";
import { serve } from "../src/serve/serve";
import { judgements } from "../src/theme/islands/search/judgements";
import { launchChromium } from "../tests/browser/chromium";
import { corpus, writeCorpus } from "./corpus";
import { median } from "./median";
import { aligned } from "./report";
import { wholeNumber } from "./whole-number";

const { posts, site } = new Command("npm run bench:search --")
  .description(
    "Asks the search of a release all questions of the judgement set, with the index of a made-up site in place of its own, and says how long each takes in Chromium and how much it moves. Run npm run build before.",
  )
  .option("--posts <number>", "how many posts", wholeNumber, 10_000)
  .option("--site <dir>", "the release", "dist")
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ posts: number; site: string }>();

/** Bytes of a search at most, and milliseconds; see the issue that asks for them. */
const most = { bytes: 300_000, milliseconds: 100 };

interface Asked {
  readonly question: string;
  /** To the answers, when pieces of the index and texts are still to be fetched. */
  readonly milliseconds: number;
  /** To the same answers, when all is there. */
  readonly again: number;
  /** On the wire, headers included: what it moves as the first search of a reader who has nothing yet. */
  readonly bytes: number;
}

void runCommand(async () => {
  if (!(await readManifest(site))) {
    throw new UsageError(
      `there is no release in ${site}; run npm run build, or name another --site`,
    );
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rung-bench-")));
  try {
    const release = join(folder, "dist");
    await cp(resolve(site), release, { recursive: true });
    await replaceIndex(release, await inputOf(join(folder, "content")));
    const server = await serve({ directory: release, port: 0, pathPrefix: "" });
    const browser = await launchChromium();
    try {
      report(await askAll(browser, `${server.url}search/`));
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** What the index of a corpus is made from: its Markdown stands for its text, which has the same words. */
async function inputOf(folder: string): Promise<SearchInput> {
  await writeCorpus(folder, corpus(posts, 1));
  const content = loadContent(folder, "content");
  const { synonyms } = loadContent(resolve("content"), "content");
  const records = content.posts.map((post) => {
    const [question = "", answer] = readFileSync(
      join(folder, post.file.replace(/^content\//, "")),
      "utf8",
    )
      .replace(/^---\n[\s\S]*?\n---\n/, "")
      .split("## Answer\n");
    return {
      path: paths.post(post.slug),
      title: post.title,
      question: answer === undefined ? "" : question,
      shortAnswer: post.shortAnswer ?? "",
      answer: answer ?? question,
      stages: post.stages,
      topics: post.topics,
    };
  });
  return { lang: "en", synonyms, records };
}

/** Puts another index into a release, so that its server knows the files. */
async function replaceIndex(release: string, input: SearchInput): Promise<void> {
  const place = paths.searchIndex().slice(1);
  const manifest = await readManifest(release);
  if (!manifest) throw new Error("expected the manifest of a release");
  const directory = join(release, place);
  await rm(directory, { recursive: true });
  await writeIndex(input, directory);
  const made = await Promise.all(
    (await listFiles(directory)).map(async (file) => {
      const content = await readFile(join(directory, file));
      for (const [suffix, copy] of Object.entries(await compress(file, content, 11))) {
        await writeFile(join(directory, file + suffix), copy);
      }
      return { path: place + file, digest: "", bytes: content.length };
    }),
  );
  const others = manifest.files.filter(({ path }) => !path.startsWith(place));
  const { files } = manifestOf({
    site: manifest.site,
    files: [...others, ...made],
    inline: { scripts: [], styles: [] },
  });
  await writeFile(join(release, manifestFile), manifestText({ ...manifest, files }));
}

async function askAll(browser: Browser, address: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ready = await openSearch(await browser.newContext(), address);
  await ask(ready, "everything");
  for (const [place, [question]] of judgements.entries()) {
    stderr.write(`\r${place + 1} of ${judgements.length}`);
    const milliseconds = await ask(ready, question);
    const again = await ask(ready, question);
    const context = await browser.newContext();
    const bytes = await movedBy(await openSearch(context, address), question);
    await context.close();
    asked.push({ question, milliseconds, again, bytes });
  }
  stderr.write("\r");
  return asked;
}

async function openSearch(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector("form.search-form[data-ready]");
  return page;
}

/** Bytes on the wire from a question to its answers, by a reader who has nothing of the index yet. */
async function movedBy(page: Page, question: string): Promise<number> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await ask(page, question);
  await setTimeout(100);
  return bytes;
}

/** Milliseconds from the question to its answers on the page. */
const ask = (page: Page, question: string): Promise<number> =>
  page.evaluate(async (question) => {
    const form = document.querySelector("form.search-form");
    const field = document.querySelector("input[name=q]");
    const status = document.querySelector(".search-status");
    if (!(form instanceof HTMLFormElement && field instanceof HTMLInputElement && status)) {
      throw new Error("expected the page of the search");
    }
    status.textContent = "";
    const said = new Promise((done) =>
      new MutationObserver(done).observe(status, { childList: true }),
    );
    field.value = question;
    const start = performance.now();
    form.requestSubmit();
    await said;
    return performance.now() - start;
  }, question);

function report(asked: readonly Asked[]): void {
  const slow = asked.filter(({ milliseconds }) => milliseconds > most.milliseconds);
  const heavy = asked.filter(({ bytes }) => bytes > most.bytes);
  const time = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
  stdout.write(
    `${posts.toLocaleString("en")} posts, ${asked.length} questions\n${aligned([
      ["", "median", "nine in ten", "at most", "above"],
      row("first time", of(asked, "milliseconds"), most.milliseconds, time),
      row("again", of(asked, "again"), most.milliseconds, time),
      row("moved by a first search", of(asked, "bytes"), most.bytes, kilobytes),
    ])}\n`,
  );
  for (const { question, bytes, milliseconds, again } of new Set([...heavy, ...slow])) {
    const values = [kilobytes(bytes), time(milliseconds), time(again)];
    stdout.write(`${values.map((value) => value.padStart(9)).join("")}  ${question}\n`);
  }
}

const of = (asked: readonly Asked[], field: "milliseconds" | "again" | "bytes"): number[] =>
  asked.map((one) => one[field]).sort((a, b) => a - b);

function row(
  name: string,
  sorted: readonly number[],
  limit: number,
  show: (value: number) => string,
): string[] {
  const values = [median(sorted), sorted[Math.floor(sorted.length * 0.9)] ?? 0, sorted.at(-1) ?? 0];
  const above = sorted.filter((value) => value > limit).length;
  return [name, ...values.map(show), `${above} above ${show(limit)}`];
}
