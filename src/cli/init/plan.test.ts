import { createHash } from "node:crypto";
import { readFiles, testFolder, writeFiles } from "../../../tests/support/test-folder";
import { makeChanges } from "../change/make-changes";
import { neutralFiles } from "./neutral-content";
import { planInit, type Wishes } from "./plan";

jest.mock("./samples.json", () => ({
  "authors/editors.md": digest("", "Sample author."),
  "pages/about/index.md": digest("", "Sample about."),
  "pages/ask/index.md": digest("", "Sample ask."),
  "posts/one": digest("index.md", "Sample one."),
  "posts/two": digest("index.md", "Sample two."),
  "redirects.yml": digest("", "/topics/a/: /topics/b/\n"),
}));

function digest(file: string, text: string): string {
  return createHash("sha256").update(`${file}\0`).update(text).digest("hex").slice(0, 20);
}

const site = `export const site: Site = {
  name: process.env.RUNG_NAME || "Rung",
  url: (process.env.RUNG_URL || "https://rung.example").replace(/\\/+$/, ""),
  lang: "en",
  tagline: "Straight answers.",
  description: "On your rung.",
  timeZone: process.env.RUNG_TIME_ZONE || "UTC",
  author: { id: "editors", name: "The Rung editors" },
  email: process.env.RUNG_EMAIL || undefined,
};
`;

const samples = {
  "content/authors/editors.md": "Sample author.",
  "content/pages/about/index.md": "Sample about.",
  "content/pages/ask/index.md": "Sample ask.",
  "content/posts/one/index.md": "Sample one.",
  "content/posts/two/index.md": "Sample two.",
  "content/redirects.yml": "/topics/a/: /topics/b/\n",
  "content/topics.yml":
    "- id: a\n  title: A\n  startHere: one\n- id: b\n  title: B\n  startHere: mine\n",
  "src/site.ts": site,
};

const post = (fields: string) => `---\ntitle: Mine\ndate: 2026-01-01\n${fields}\n---\n\nText.\n`;

const all: Wishes = {
  facts: { name: "Steps", authorName: "Ada Lovelace", email: "ask@steps.example" },
  theme: {},
  removeSamples: true,
};

/** Makes the changes that a plan holds, and gives the files and what changed. */
async function init(folder: string, wishes: Wishes) {
  const plan = await planInit(folder, wishes);
  await makeChanges(folder, plan.changes);
  return { ...plan, changed: plan.changes.map(({ path }) => path), files: await readFiles(folder) };
}

test("a site is made somebody's own, once", async () => {
  const folder = testFolder(samples);
  const first = await init(folder, all);
  expect(Object.keys(first.files)).toEqual([
    "content/authors/ada-lovelace.md",
    "content/pages/about/index.md",
    "content/pages/ask/index.md",
    "content/redirects.yml",
    "content/topics.yml",
    "src/site.ts",
  ]);
  expect(first.samplesLeft).toEqual([]);
  expect(first.files["content/redirects.yml"]).not.toContain("/topics/a/");
  expect(first.files["content/topics.yml"]).toBe(
    "- id: a\n  title: A\n- id: b\n  title: B\n  startHere: mine\n",
  );
  const { "src/site.ts": source = "", ...others } = first.files;
  expect(source).toContain('process.env.RUNG_NAME || "Steps"');
  expect(source).toContain('author: { id: "ada-lovelace", name: "Ada Lovelace" }');
  expect(source.replaceAll(/RUNG_|rung\.example/g, "")).not.toMatch(/rung/i);
  expect(JSON.stringify(others)).not.toMatch(/rung/i);

  const second = await init(folder, all);
  expect(second.changed).toEqual([]);
  expect(second.files).toEqual(first.files);
});

test("a plan alone changes nothing", async () => {
  const folder = testFolder(samples);
  await planInit(folder, all);
  expect(await readFiles(folder)).toEqual(samples);
});

test("cut off at any place and run again, it comes to the same", async () => {
  const whole = await init(testFolder(samples), all);
  for (let place = 0; place <= whole.changes.length; place += 1) {
    const folder = testFolder(samples);
    await makeChanges(folder, (await planInit(folder, all)).changes.slice(0, place));
    expect((await init(folder, all)).files).toEqual(whole.files);
  }
});

test("without being asked, no sample goes", async () => {
  const folder = testFolder(samples);
  const { changed, samplesLeft } = await init(folder, { ...all, removeSamples: false });
  expect(changed).toEqual(["content/authors/ada-lovelace.md", "src/site.ts"]);
  expect(samplesLeft).toEqual(["posts/one", "posts/two"]);
});

test("samples can go later, and a name can change again", async () => {
  const folder = testFolder(samples);
  await init(folder, { ...all, removeSamples: false });
  await init(folder, { facts: {}, theme: {}, removeSamples: true });
  const { files } = await init(folder, { ...all, facts: { name: "Stairs" } });
  expect(Object.keys(files)).toEqual(Object.keys((await init(testFolder(samples), all)).files));
  expect(files["content/pages/about/index.md"]).toContain("Stairs");
  expect(JSON.stringify(files)).not.toContain("Steps");
});

test("what somebody wrote stays: posts of their own, samples that they changed, pages, authors", async () => {
  const own = {
    "content/posts/two/index.md": post("author: editors"),
    "content/posts/one/picture.png": "Added.",
    "content/posts/mine/index.md": post("draft: true"),
    "content/pages/about/index.md": "My page.",
    "content/authors/ada-lovelace.md": "My file.",
    "content/authors/editors.md": "Sample author.",
  };
  const folder = testFolder(samples);
  writeFiles(folder, own);
  const { files, samplesLeft, changed } = await init(folder, all);
  expect(files).toMatchObject(own);
  expect(samplesLeft).toEqual(["posts/one", "posts/two"]);
  expect(changed).toEqual(["content/pages/ask/index.md", "content/redirects.yml", "src/site.ts"]);
});

test("a page that came with Windows line ends is still a sample", async () => {
  const folder = testFolder(samples);
  await init(folder, all);
  const about = neutralFiles["pages/about/index.md"]?.({
    name: "Steps",
    authorName: "Ada Lovelace",
  });
  writeFiles(folder, {
    "content/pages/about/index.md": about?.replaceAll("\n", "\r\n") ?? "",
  });
  const { changed } = await init(folder, { ...all, facts: { name: "Stairs" } });
  expect(changed).toContain("content/pages/about/index.md");
});

test("only what was asked for changes", async () => {
  const folder = testFolder(samples);
  const { changed, files } = await init(folder, {
    facts: { timeZone: "Europe/Berlin" },
    theme: {},
    removeSamples: false,
  });
  expect(changed).toEqual(["src/site.ts"]);
  expect(files["src/site.ts"]).toBe(site.replace('"UTC"', '"Europe/Berlin"'));
});

test("colors that cannot be read are refused before anything changes", async () => {
  const css = ["paper", "card", "wash", "line"]
    .map((token) => `--${token}: light-dark(#ffffff, #000000);`)
    .concat(
      ["ink", "soft", "accent", "edge", "mark"].map(
        (token) => `--${token}: light-dark(#222222, #dddddd);`,
      ),
    )
    .join("\n");
  const folder = testFolder({ ...samples, "src/theme/styles/tokens.css": css });
  await expect(planInit(folder, { ...all, theme: { accent: "#aaaaaa" } })).rejects.toThrow(
    "accent #aaaaaa on paper #ffffff has a contrast of",
  );
  const { changed } = await init(folder, { ...all, facts: {}, theme: { accent: "#1d3f8f" } });
  expect(changed).toContain("src/theme/styles/tokens.css");
});
