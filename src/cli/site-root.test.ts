import { lstat, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillSiteRoot, siteRootFor } from "./site-root";

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "rung-project-"));
  for (const folder of ["src", "node_modules", "static", "content"]) {
    await mkdir(join(project, folder));
  }
  for (const file of [
    "gatsby-browser.tsx",
    "gatsby-config.ts",
    "gatsby-node.ts",
    "gatsby-ssr.tsx",
    "package.json",
    "package-lock.json",
    ".parcelrc",
    "tsconfig.json",
    "src/site.ts",
  ]) {
    await writeFile(join(project, file), file);
  }
});

afterEach(() => rm(project, { recursive: true }));

test("the project's own content is built in the project", async () => {
  expect(siteRootFor(project, join(project, "content"))).toBe(project);
  await fillSiteRoot(project, project);
  expect(await readFile(join(project, "src/site.ts"), "utf8")).toBe("src/site.ts");
});

test("other content is built in a folder of its own, with the project's code and packages", async () => {
  const root = siteRootFor(project, "/somewhere/posts");
  await fillSiteRoot(project, root);
  expect(root).not.toBe(project);
  expect(await readFile(join(root, "src/site.ts"), "utf8")).toBe("src/site.ts");
  expect((await lstat(join(root, "node_modules"))).isSymbolicLink()).toBe(true);
  expect(siteRootFor(project, "/elsewhere/posts")).not.toBe(root);
});

test("a second time it has the code as it is now, and the caches that it had", async () => {
  const root = siteRootFor(project, "/somewhere/posts");
  await fillSiteRoot(project, root);
  await mkdir(join(root, ".cache"));
  await writeFile(join(project, "src/site.ts"), "changed");
  await rm(join(project, "tsconfig.json"));
  await writeFile(join(project, "tsconfig.json"), "{}");
  await fillSiteRoot(project, siteRootFor(project, "/somewhere/posts"));
  expect(await readFile(join(root, "src/site.ts"), "utf8")).toBe("changed");
  expect((await lstat(join(root, ".cache"))).isDirectory()).toBe(true);
});
