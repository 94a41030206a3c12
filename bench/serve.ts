import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stdout } from "node:process";
import { promisify } from "node:util";
import { Command } from "commander";
import { runCommand } from "../src/cli/errors";
import { UsageError } from "../src/release/errors";
import type { Manifest } from "../src/release/manifest";
import { pageFile, pathOfFile } from "../src/release/page-file";
import { readManifest } from "../src/release/read-manifest";
import { brotliModule, programOf } from "../tests/server/installed";
import { freePort, startProgram } from "../tests/server/program";
import { median } from "./median";

/** Each page is asked for so often, in turn with the bare file. */
const rounds = 9;
const secondsOfRound = 2;

const command = new Command("npm run bench:serve --")
  .description(
    "Has nginx serve a release by the rules that lie in it, and from the same process a bare file of the same bytes, and compares the rates. Run npm run build before.",
  )
  .argument("[path...]", "ask for these pages only, for example /about/")
  .option("--site <dir>", "the release", "dist")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

void runCommand(async () => {
  const site = resolve(command.opts<{ site: string }>().site);
  const manifest = await readManifest(site);
  if (!manifest) {
    throw new UsageError(
      `there is no release in ${site}; run npm run build, or name another --site`,
    );
  }
  const paths = command.args.length > 0 ? command.args : ["/", aPost(manifest)];
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rung-bench-")));
  try {
    await comparePages(folder, site, paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Only posts are there as Markdown as well. */
function aPost({ files }: Manifest): string {
  const post = files.find(({ path }) => /^[^/]+\/index\.md$/.test(path));
  if (!post) throw new UsageError("there is no post in this release; name a page");
  return pathOfFile(post.path.replace(/md$/, "html"));
}

async function comparePages(folder: string, site: string, paths: readonly string[]): Promise<void> {
  const [ours, bare] = [await freePort(), await freePort()];
  await mkdir(join(folder, "bare"));
  await mkdir(join(folder, "temp"));
  for (const [index, path] of paths.entries()) {
    await copyFile(join(site, `${pageFile(path)}.br`), join(folder, "bare", `${index}.html`));
  }
  const file = join(folder, "nginx.conf");
  await writeFile(file, configuration(folder, site, ours, bare));
  const stop = await startProgram(programOf("nginx"), ["-c", file, "-e", "stderr"], bare);
  try {
    stdout.write(`${"".padEnd(40)}${"ours/s".padStart(10)}${"bare/s".padStart(10)}   ratio\n`);
    for (const [index, path] of paths.entries()) {
      const rates: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
      for (let round = 0; round < rounds; round += 1) {
        rates.ours.push(await rateOf(`http://127.0.0.1:${ours}${encodeURI(path)}`));
        rates.bare.push(await rateOf(`http://127.0.0.1:${bare}/${index}.html`));
      }
      const [a, b] = [median(rates.ours), median(rates.bare)];
      const numbers = [a, b].map((rate) => Math.round(rate).toString().padStart(10)).join("");
      stdout.write(`${path.padEnd(40)}${numbers}   ${(a / b).toFixed(3)}\n`);
    }
  } finally {
    await stop();
  }
}

const configuration = (folder: string, site: string, ours: number, bare: number): string => `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
error_log stderr;
load_module ${brotliModule};
events {}
http {
  access_log off;
  # As every distribution has them.
  sendfile on;
  tcp_nopush on;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, "temp", name)};`)
    .join("\n  ")}
  server {
    listen 127.0.0.1:${ours};
    root ${site};
    include ${join(site, ".rung/nginx.conf")};
  }
  server {
    listen 127.0.0.1:${bare};
    root ${join(folder, "bare")};
  }
}
`;

/** Answers a second, for as many readers at once as a busy hour brings, with brotli. https://github.com/wg/wrk */
async function rateOf(url: string): Promise<number> {
  const { stdout: said } = await promisify(execFile)(programOf("wrk"), [
    ...["--threads", "1", "--connections", "16", "--duration", `${secondsOfRound}s`],
    ...["--header", "Accept-Encoding: gzip, deflate, br", url],
  ]);
  if (/Non-2xx/.test(said)) throw new Error(`${url} was not answered with 200:\n${said}`);
  const [, rate] = /^Requests\/sec:\s+([\d.]+)/m.exec(said) ?? [];
  if (rate === undefined) throw new Error(`expected wrk to say a rate, but it said:\n${said}`);
  return Number(rate);
}
