import { appendFile, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { stderr, stdout } from "node:process";
import { Command } from "commander";
import { siteRootFor } from "../src/gatsby/site-root";
import { BuildError, measuredBuild, type Place } from "./build";
import type { Bytes } from "./changes";
import { corpus, middlePost, writeCorpus } from "./corpus";
import { kindsOfPages } from "./kinds";
import { timedLinkCheck } from "./link-check";
import { changes, type Run, table } from "./report";
import { wholeNumber } from "./whole-number";

/**
 * `npm run bench -- --posts N`: makes a corpus of N posts in a temporary folder, builds it cold, then after an edit of
 * one post, then unchanged, and prints what each took. Exits with 0, 1 (a build failed) or 2 (used wrongly).
 */
async function bench({ posts, seed, keep }: Options): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rung-bench-")));
  const place: Place = {
    content: join(folder, "content"),
    out: join(folder, "dist"),
    images: join(folder, "images"),
  };
  try {
    await mkdir(place.content);
    await writeCorpus(place.content, corpus(posts, seed));
    say(
      `${count(posts)} posts, seed ${seed}; ${availableParallelism()} cores, Node ${process.version}`,
    );
    const edited = middlePost(posts, seed);
    const cold = await measured("cold", place, new Map());
    const kinds = await kindsOfPages(siteRoot(place), place.out);
    const { seconds, files } = await timedLinkCheck(place.out);
    await appendFile(join(place.content, edited), "\nAnd one more thing: ask again in spring.\n");
    const edit = await measured("one edit", place, cold.release);
    const unchanged = await measured("unchanged", place, edit.release);
    say(`\n${table([cold.run, edit.run, unchanged.run])}\n`);
    say(`${kinds}\n`);
    say(`The link check, a part of Release: ${seconds.toFixed(1)} s for ${count(files)} files\n`);
    say(`Edited: ${edited}\n${changes(edit.run)}\n${changes(unchanged.run)}`);
  } finally {
    if (keep) say(`\nKept: ${folder} and ${siteRoot(place)}`);
    else
      for (const made of [folder, siteRoot(place)])
        await rm(made, { recursive: true, force: true });
  }
}

async function measured(
  name: string,
  place: Place,
  former: Bytes,
): Promise<{ run: Run; release: Bytes }> {
  const result = await measuredBuild(name, place, former);
  stderr.write(`  ${name}: ${result.run.seconds.toFixed(1)} s\n`);
  return result;
}

/** Where the build keeps its caches for this content. */
const siteRoot = ({ content }: Place): string => siteRootFor(process.cwd(), content);

interface Options {
  readonly posts: number;
  readonly seed: number;
  readonly keep: boolean;
}

function readOptions(): Options {
  const command = new Command("npm run bench --")
    .description("Measures builds of a made-up site: cold, after one edit, and unchanged.")
    .option("--posts <number>", "how many posts", wholeNumber, 200)
    .option("--seed <number>", "which made-up site", wholeNumber, 1)
    .option("--keep", "keep the site and its caches", false)
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  return command.parse().opts<Options>();
}

const count = (number: number): string => number.toLocaleString("en");

function say(text: string): void {
  stdout.write(`${text}\n`);
}

bench(readOptions()).catch((error: unknown) => {
  const text =
    error instanceof BuildError ? error.message : error instanceof Error ? error.stack : error;
  stderr.write(`${text}\n`);
  process.exitCode = 1;
});
