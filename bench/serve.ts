import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stdout } from "node:process";
import { promisify } from "node:util";
import { Command } from "commander";
import { runCommand } from "../src/cli/errors";
import { pageFile, pathOfFile } from "../src/model/page-file";
import { UsageError } from "../src/model/usage-error";
import type { Manifest } from "../src/release/manifest";
import { readManifest } from "../src/release/read-manifest";
import { brotliModule, programOf } from "../tests/server/installed";
import { freePort, startProgram } from "../tests/server/program";
import { median } from "./median";

/** Each page is asked for so often, in turn with its bare file: machines are faster and slower from minute to minute. */
const rounds = 21;
const secondsOfRound = 1;

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
  const ports = { ours: await freePort(), bare: await freePort() };
  await mkdir(join(folder, "bare"));
  await mkdir(join(folder, "temp"));
  for (const [index, path] of paths.entries()) {
    await copyFile(join(site, `${pageFile(path)}.br`), join(folder, "bare", `${index}.html`));
  }
  const file = join(folder, "nginx.conf");
  await writeFile(file, await configuration(folder, site, ports));
  const stop = await startProgram(programOf("nginx"), ["-c", file, "-e", "stderr"], ports.bare);
  try {
    say("", "ours/s", "bare/s", "ratio");
    for (const [index, path] of paths.entries()) {
      const pairs: { readonly ours: number; readonly bare: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        pairs.push({
          ours: await rateOf(`http://127.0.0.1:${ports.ours}${encodeURI(path)}`),
          bare: await rateOf(`http://127.0.0.1:${ports.bare}/${index}.html`),
        });
      }
      const medianOf = (figure: (pair: (typeof pairs)[number]) => number) =>
        median(pairs.map(figure));
      say(
        path,
        medianOf(({ ours }) => ours).toFixed(0),
        medianOf(({ bare }) => bare).toFixed(0),
        medianOf(({ ours, bare }) => ours / bare).toFixed(3),
      );
    }
  } finally {
    await stop();
  }
}

function say(path: string, ...columns: readonly string[]): void {
  stdout.write(`${path.padEnd(40)}${columns.map((column) => column.padStart(16)).join("")}\n`);
}

async function configuration(
  folder: string,
  site: string,
  ports: { readonly ours: number; readonly bare: number },
): Promise<string> {
  return `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
# As docs/deploying.md says; nothing but the main file can hold it.
pcre_jit on;
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
    listen 127.0.0.1:${ports.ours};
    root ${site};
    include ${join(site, ".rung/nginx.conf")};
  }
  server {
    listen 127.0.0.1:${ports.bare};
    root ${join(folder, "bare")};
  }
}
`;
}

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
