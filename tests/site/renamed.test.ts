import { execFile, execFileSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { isUnnamed } from "../../src/cli/init/proposed-facts";
import { samplePosts } from "../../src/cli/init/samples";
import { readSiteFacts } from "../../src/cli/init/site-facts";
import { listFiles } from "../../src/content/list-files";
import { isHostFile } from "../../src/release/host-files";
import { type BuiltPage, metaOf, pagesOf, textOf } from "../fixture-site/built-site";
import { project } from "../fixture-site/places";
import { testFolder, writeFiles } from "../support/test-folder";

/** In a site that has a name of its own already this has nothing to say. */
const upstream = isUnnamed(readSiteFacts(readFileSync(join(project, "src/site.ts"), "utf8")));

const owner = [
  ...["--name", "Zenith", "--url", "https://zenith.test", "--author", "Ada Marsh"],
  ...["--email", "ask@zenith.test", "--time-zone", "Europe/Berlin"],
  ...["--accent", "#1d3f8f", "--paper", "#f7f9fc", "--remove-samples", "--yes"],
];

const post = `---
title: Is this mine?
date: 2026-01-05
shortAnswer: Yes.
topics: [learning]
stages: [entry]
---

## Question

Whose site is this?

## Answer

Mine.

\`\`\`say
This is mine.
\`\`\`
`;

(upstream ? describe : describe.skip)("a site that was given another name", () => {
  let copy: string;
  let files: string[];
  let pages: BuiltPage[];

  beforeAll(async () => {
    copy = copyOfProject();
    commitAll();
    expect(await run("init", owner)).toMatchObject({ code: 0 });
    writeFiles(copy, { "content/posts/mine/index.md": post });
    expect(await run("build", ["--now", "2026-06-01T12:00:00Z"])).toMatchObject({ code: 0 });
    files = (await listFiles(join(copy, "dist"))).filter((file) => !/\.(br|gz)$/.test(file));
    pages = await pagesOf(join(copy, "dist"));
  });

  test("says the old one nowhere but in its generator tag", () => {
    const generator = /<meta name="generator" content="Rung on Gatsby [\d.]+"\s*\/?>/;
    // Notes of the release for its successor and for hosts, which no page leads to.
    const isNote = (file: string) => file === ".rung-release" || isHostFile(file);
    for (const { path, html } of pages) {
      expect({ path, generator: generator.test(html) }).toEqual({ path, generator: true });
    }
    const found = files
      .filter((file) => !isNote(file))
      .flatMap((file) => {
        const text = readFileSync(join(copy, "dist", file), "latin1").replace(generator, "");
        return (`${file}\n${text}`.match(/.{0,40}(?<![a-z])rung.{0,40}/gi) ?? []).map(
          (excerpt) => `${file}: ${excerpt}`,
        );
      });
    expect(found).toEqual([]);
  });

  test("says the new one in every title, and where it lives", () => {
    for (const page of pages) {
      const { path, document } = page;
      expect({ path, text: textOf(document).includes("Zenith") }).toEqual({ path, text: true });
      const address = metaOf(page, "og:url");
      if (address) expect(new URL(address).host).toBe("zenith.test");
    }
    expect(htmlOf("/ask/")).toContain("mailto:ask@zenith.test");
    expect(htmlOf("/mine/")).toContain("Ada Marsh");
    expect(htmlOf("/about/")).toContain("the answer is by Ada Marsh");
  });

  test("has the new colors, and not the old ones", () => {
    for (const { path, html } of pages) {
      const colors = ["#1d3f8f", "#f7f9fc", "#0c5646", "#83d3bb", "#fbf8f2"];
      expect({ path, colors: colors.filter((color) => html.includes(color)) }).toEqual({
        path,
        colors: ["#1d3f8f", "#f7f9fc"],
      });
    }
  });

  test("has none of the sample posts", () => {
    const paths = pages.map(({ path }) => path);
    expect(paths).toContain("/mine/");
    const left = samplePosts.filter((sample) => paths.includes(`/${sample.slice(6)}/`));
    expect(left).toEqual([]);
  });

  test("stays as it is when it is given the same name again", async () => {
    const before = execFileSync("git", ["status", "--porcelain"], { cwd: copy }).toString();
    const { code, output } = await run("init", owner);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^Everything is so/),
    });
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: copy }).toString()).toBe(before);
  });

  const htmlOf = (path: string) => pages.find((page) => page.path === path)?.html ?? "";

  function commitAll(): void {
    const git = (...words: string[]) => execFileSync("git", words, { cwd: copy });
    git("init", "--quiet");
    git("add", "--all");
    const me = ["-c", "user.name=A", "-c", "user.email=a@b.test", "-c", "commit.gpgsign=false"];
    git(...me, "commit", "--quiet", "--message", "All");
  }

  const run = (command: string, options: readonly string[]) => runIn(copy, command, options);
});

test("what git could not give back is not removed", async () => {
  const folder = copyOfProject();
  writeFiles(folder, { "content/posts/mine/index.md": post });
  const before = await listFiles(join(folder, "content"));
  const { code, output } = await runIn(folder, "init", owner);
  if (upstream) {
    expect(output).toMatch(/^git could not give back content\/posts\/\S+ and \d+ more; commit/);
    expect(code).toBe(2);
  }
  expect(await listFiles(join(folder, "content"))).toEqual(before);
});

/** A temporary copy of what a site is made of, with the project's packages. */
function copyOfProject(): string {
  const copy = testFolder({ ".gitignore": "node_modules\n.cache\npublic\ndist\n.rung\n" });
  for (const part of [
    ...["content", "src", "static", "biome.json", "package.json", "package-lock.json"],
    ...["gatsby-browser.tsx", "gatsby-config.ts", "gatsby-node.ts", "gatsby-ssr.tsx"],
    "tsconfig.json",
  ]) {
    cpSync(join(project, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  return copy;
}

interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of a copy, as its npm script does. What the environment says of a site does not count. */
function runIn(folder: string, command: string, options: readonly string[]): Promise<Run> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|JEST_|RUNG_)/.test(name)),
  );
  return new Promise((done) => {
    const words = ["--import", "tsx", `src/cli/${command}.ts`, ...options];
    const settings = { cwd: folder, env: { ...env, NO_COLOR: "1" } };
    execFile(process.execPath, words, settings, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), output: stderr + stdout });
    });
  });
}
