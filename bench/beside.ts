import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve, sep } from "node:path";
import { stdout } from "node:process";
import { Command } from "commander";
import { runCommand } from "../src/cli/errors";
import { siteRootFor } from "../src/gatsby/site-root";
import { UsageError } from "../src/model/usage-error";
import { measuredBuild, measuredProcess } from "./build";
import { corpus, writeCorpus } from "./corpus";
import { megabytes } from "./report";
import { wholeNumber } from "./whole-number";

interface Options {
  readonly posts: number;
  readonly postsIn: string;
  readonly run: string;
  readonly clean: readonly string[];
}

const command = new Command("npm run bench:beside --")
  .description(
    "Builds the same posts cold with Rung and with another generator, one after the other, and compares. The other one lies ready in a folder, with what it needs installed and an empty folder for posts.",
  )
  .argument("<dir>", "the other generator's site")
  .requiredOption("--posts-in <dir>", "where it reads posts, relative to its site: content/blog")
  .requiredOption("--run <command>", 'how it builds: "npx gatsby build"')
  .option("--clean <dir...>", "what it leaves behind, relative to its site: .cache public", [])
  .option("--posts <number>", "how many posts", wholeNumber, 1000)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

/** One build. Memory in bytes, of all processes together; undefined where nobody can tell. */
interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly memory: number | undefined;
}

void runCommand(async () => {
  const options = command.opts<Options>();
  const site = resolve(command.args[0] ?? "");
  const posts = join(site, options.postsIn);
  const there = await readdir(posts).catch(() => []);
  if (there.length > 0) {
    throw new UsageError(
      `expected ${posts} to be empty or absent, but ${there[0]} is in it; move it away`,
    );
  }
  const outside = options.clean.find((path) => !resolve(site, path).startsWith(site + sep));
  if (outside !== undefined) {
    throw new UsageError(`expected --clean to name folders within ${site}, but got "${outside}"`);
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rung-bench-")));
  try {
    const ours = await buildOurs(folder, options.posts);
    stdout.write(line(ours));
    const other = await buildOther(site, posts, options);
    stdout.write(line(other));
    stdout.write(`${"ratio".padEnd(24)}${(ours.seconds / other.seconds).toFixed(2).padStart(9)}\n`);
  } finally {
    await rm(siteRootFor(process.cwd(), join(folder, "content")), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
});

async function buildOurs(folder: string, posts: number): Promise<Measured> {
  const content = join(folder, "content");
  await mkdir(content);
  await writeCorpus(content, corpus(posts, 1));
  const place = { content, out: join(folder, "dist"), images: join(folder, "images") };
  const { run } = await measuredBuild("Rung", place, new Map());
  return run;
}

async function buildOther(site: string, posts: string, options: Options): Promise<Measured> {
  const files = corpus(options.posts, 1).filter(({ path }) => path.startsWith("posts/"));
  const clean = () =>
    Promise.all(
      options.clean.map((path) => rm(join(site, path), { recursive: true, force: true })),
    );
  await clean();
  await mkdir(posts, { recursive: true });
  try {
    await writeCorpus(
      posts,
      files.map(({ path, text }) => ({ path: path.replace(/^posts\//, ""), text })),
    );
    const start = performance.now();
    const { memory } = await measuredProcess(spawn(options.run, { cwd: site, shell: true }));
    return { name: basename(site), seconds: (performance.now() - start) / 1000, memory };
  } finally {
    await rm(posts, { recursive: true, force: true });
    await mkdir(posts);
    await clean();
  }
}

function line({ name, seconds, memory }: Measured): string {
  return `${name.padEnd(24)}${seconds.toFixed(1).padStart(7)} s ${megabytes(memory).padStart(9)}\n`;
}
