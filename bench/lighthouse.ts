import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { stdout } from "node:process";
import { promisify } from "node:util";
import { Command, InvalidArgumentError } from "commander";
import { runCommand } from "../src/cli/errors";
import { listFiles } from "../src/content/list-files";
import { pathOfFile } from "../src/model/page-file";
import { UsageError } from "../src/model/usage-error";
import { serve } from "../src/serve/serve";
import { pathPrefix } from "../src/site";
import { findChromium } from "../tests/browser/chromium";
import { median } from "./median";

/**
 * `npm run lighthouse`: has Lighthouse look at one page of each kind of a release, as on a phone, and prints the scores. It
 * comes through npx, since it brings more packages than all the rest of the project.
 */
const lighthouse = "lighthouse@12.8.2";
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** The first page that fits stands for its kind. */
const kinds: Readonly<Record<string, RegExp>> = {
  home: /^\/$/,
  topics: /^\/topics\/$/,
  topic: /^\/topics\/[^/]+\/$/,
  stages: /^\/stages\/$/,
  stage: /^\/stages\/[^/]+\/$/,
  series: /^\/series\/[^/]+\/$/,
  archive: /^\/archive\/$/,
  author: /^\/authors\/[^/]+\/$/,
  about: /^\/about\/$/,
  ask: /^\/ask\/$/,
  search: /^\/search\/$/,
  subscribe: /^\/subscribe\/$/,
  post: /^\/(?!about\/|ask\/|topics\/|stages\/|archive\/|search\/|subscribe\/)[^/]+\/$/,
  "not found": /^\/404\.html$/,
};

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { id: string; weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
  /** How fast this machine was; Lighthouse makes it four times slower, which is a phone where this is from 1,500 to 2,000. */
  readonly environment: { readonly benchmarkIndex: number };
}

const command = new Command("npm run lighthouse --")
  .description("Prints Lighthouse's scores for one page of each kind. Run npm run build before.")
  .argument("[path...]", "look at these pages only, for example /about/")
  .option("--site <dir>", "the release", "dist")
  .option("--runs <number>", "how often each page is looked at", positive, 1)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

void runCommand(async () => {
  const { site, runs } = command.opts<{ site: string; runs: number }>();
  const directory = resolve(site);
  const pages = command.args.length > 0 ? command.args : await onePageOfEachKind(directory);
  if (pages.length === 0) {
    throw new UsageError(`there is no page in ${site}; run npm run build, or name another --site`);
  }
  const server = await serve({ directory, port: 0, pathPrefix });
  try {
    stdout.write(`${"".padEnd(40)}${categories.map((name) => name.padStart(16)).join("")}\n`);
    const speeds: number[] = [];
    for (const path of pages) {
      for (let run = 0; run < runs; run += 1) {
        const report = await reportOn(new URL(path.slice(1), server.url).href);
        speeds.push(report.environment.benchmarkIndex);
        stdout.write(`${line(path, report)}\n`);
      }
    }
    stdout.write(`${"benchmarkIndex, median".padEnd(40)}${Math.round(median(speeds))}\n`);
  } finally {
    await server.close();
  }
});

async function onePageOfEachKind(directory: string): Promise<string[]> {
  const paths = (await listFiles(directory)).filter((file) => file.endsWith(".html"));
  return Object.values(kinds).flatMap(
    (pattern) => paths.map(pathOfFile).find((path) => pattern.test(path)) ?? [],
  );
}

/** Now and then Chromium gives Lighthouse no trace, and Lighthouse says to run it again. */
async function reportOn(url: string): Promise<Report> {
  try {
    return await askLighthouse(url);
  } catch {
    return await askLighthouse(url);
  }
}

async function askLighthouse(url: string): Promise<Report> {
  const flags = ["--headless=new", "--no-sandbox"].join(" ");
  const options = ["--quiet", "--output=json", `--only-categories=${categories.join()}`];
  const { stdout: json } = await promisify(execFile)(
    "npx",
    ["--yes", lighthouse, url, ...options, `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(json);
}

/** The scores of a page, and what cost points. */
function line(path: string, { categories: scored, audits }: Report): string {
  const scores = categories.map((name) => {
    const score = scored[name]?.score;
    return (typeof score === "number" ? String(Math.round(score * 100)) : "none").padStart(16);
  });
  const costly = Object.values(scored)
    .filter(({ score }) => score !== 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .filter(({ id }) => (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  return `${path.padEnd(40)}${scores.join("")}  ${costly.join(" ")}`.trimEnd();
}

function positive(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1) {
    throw new InvalidArgumentError("expected a number from 1, for example --runs 5.");
  }
  return number;
}
