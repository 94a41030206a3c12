import { execFile } from "node:child_process";
import { appendFile, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { Command } from "commander";
import { runCommand } from "../src/cli/errors";
import { siteRootFor } from "../src/gatsby/site-root";
import { launchChromium } from "../tests/browser/chromium";
import { freePort } from "../tests/server/program";
import { type RunningCommand, startCommand } from "../tests/support/command";
import { corpus, middlePost, writeCorpus } from "./corpus";
import { median } from "./median";
import { wholeNumber } from "./whole-number";

const options = new Command("npm run bench:saves --")
  .description(
    "Saves a post of a made-up site again and again while the live preview shows it, and says how long each save takes to be on the page in Chromium.",
  )
  .option("--posts <number>", "how many posts", wholeNumber, 1000)
  .option("--saves <number>", "how often", wholeNumber, 10)
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ posts: number; saves: number }>();

void runCommand(async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rung-bench-")));
  const content = join(folder, "content");
  try {
    await mkdir(content);
    await writeCorpus(content, corpus(options.posts, 1));
    const times = await measure(content, middlePost(options.posts, 1));
    const start = await nodeStart();
    stdout.write(`\n${line("median", median(times))}\n${line("Node starts in", start)}\n`);
    stdout.write(`${"ratio".padEnd(16)}${(median(times) / start).toFixed(1).padStart(8)}\n`);
  } finally {
    await rm(siteRootFor(process.cwd(), content), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
});

async function measure(content: string, file: string): Promise<number[]> {
  const port = await freePort();
  const home = `http://localhost:${port}/`;
  const dev = startCommand("dev", ["--content", content, "--port", String(port)]);
  try {
    await ready(dev, home);
    return await saves(join(content, file), home + file.split("/")[1]);
  } finally {
    dev.process.kill("SIGTERM");
    await dev.ended;
  }
}

async function ready(dev: RunningCommand, home: string): Promise<void> {
  while (!dev.output().includes(`Open ${home}`)) {
    if (dev.process.exitCode !== null) throw new Error(`it ended:\n${dev.output()}`);
    await setTimeout(100);
  }
}

/** @returns milliseconds of each */
async function saves(file: string, address: string): Promise<number[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/`, { timeout: 0 });
    await page.waitForSelector("h1", { timeout: 0 });
    const times: number[] = [];
    for (let save = 1; save <= options.saves; save += 1) {
      // Nobody saves without a pause; Gatsby keeps its state on the disk in it.
      await setTimeout(3000);
      const mark = `Word${save}`;
      const start = performance.now();
      await appendFile(file, `\n${mark}\n`);
      await page.waitForFunction((text) => document.body.textContent.includes(text), mark, {
        timeout: 0,
        polling: 20,
      });
      times.push(performance.now() - start);
      stdout.write(`${line(`save ${save}`, times.at(-1) ?? 0)}\n`);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** How long this machine takes for a process that does nothing: what the saves are to be compared with. */
async function nodeStart(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const start = performance.now();
    await promisify(execFile)(process.execPath, ["--eval", ""]);
    times.push(performance.now() - start);
  }
  return median(times);
}

const line = (name: string, milliseconds: number): string =>
  `${name.padEnd(16)}${Math.round(milliseconds).toString().padStart(8)} ms`;
