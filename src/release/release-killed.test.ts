import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readFiles, testFolder, writeFiles } from "../../tests/support/test-folder";
import { type Manifest, manifestFile } from "./manifest";
import { recover } from "./swap";

const pages = Array.from({ length: 60 }, (_, number) => `/${number}/`);
const build = (version: string) =>
  Object.fromEntries(
    pages.map((page) => [`${page.slice(1)}index.html`, `${version}<p>${page}</p>`.repeat(20)]),
  );

/** Releases two builds in turn, as fast as it can, until it is killed. */
const program = (root: string): string => `
  import { release } from ${JSON.stringify(join(__dirname, "release.ts"))};
  const options = {
    staticDirectory: ${JSON.stringify(join(root, "static"))},
    outDirectory: ${JSON.stringify(join(root, "dist"))},
    pages: ${JSON.stringify(pages)},
    pathPrefix: "",
siteUrl: "https://rung.example",
  };
  const builds = ${JSON.stringify(["one", "two"].map((name) => join(root, name)))};
  void (async () => {
    for (let round = 0; ; round += 1) {
      await release({ ...options, publicDirectory: builds[round % 2] });
      if (round === 0) console.log("begun");
    }
  })();
`;

test("killed at any moment, the release is whole, the one or the other", async () => {
  const root = testFolder();
  writeFiles(join(root, "one"), build("one"));
  writeFiles(join(root, "two"), build("two"));
  writeFiles(root, { "program.mts": program(root) });

  for (let round = 0; round < 8; round += 1) {
    const child = spawn(process.execPath, ["--import", "tsx", join(root, "program.mts")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await pause(round * 17);
    child.kill("SIGKILL");
    await once(child, "exit");

    await recover(join(root, "dist"));
    const files = await readFiles(join(root, "dist"));
    const contents = pages.map((page) => files[`${page.slice(1)}index.html`]);
    expect([Object.values(build("one")), Object.values(build("two"))]).toContainEqual(contents);
    expect(Object.keys(files).filter((file) => /html/.test(file))).toHaveLength(3 * pages.length);
    const { files: listed }: Manifest = JSON.parse(files[manifestFile] ?? "");
    expect(listed.map(({ bytes }) => bytes)).toEqual(listed.map(({ path }) => files[path]?.length));
    expect(readdirSync(root).sort()).toEqual(["dist", "one", "program.mts", "two"]);
  }
}, 60_000);
