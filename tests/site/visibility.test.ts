import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/release/listing";
import { fixtureSite } from "../fixture-site/places";

/** What gives each post that is not listed away: its slug, its title, a word of its text, a name in its frontmatter. */
const hidden = [
  ["a draft", ["draft-post", "zymurgical", "absquatulation", "draft-alias"], undefined],
  [
    "a scheduled post",
    ["scheduled-post", "pandiculation", "borborygmus", "leptokurtosis"],
    undefined,
  ],
  [
    "an unlisted post",
    ["unlisted-post", "floccinaucity", "kakorrhaphiophobia"],
    "unlisted-post/index.html",
  ],
] as const;

let files: string[];
beforeAll(async () => {
  files = (await listFiles(fixtureSite)).filter((file) => !/\.(br|gz)$/.test(file));
});

test.each(hidden)("nothing gives %s away", (_, signs, ownPage) => {
  const leaks = files
    .filter((file) => file !== ownPage)
    .flatMap((file) => {
      const content = /\.(html|js|css|json|xml|txt|svg)$/.test(file)
        ? readFileSync(join(fixtureSite, file), "utf8").toLowerCase()
        : "";
      return signs
        .filter((sign) => hasWord(file, sign) || hasWord(content, sign))
        .map((sign) => `${file}: ${sign}`);
    });
  expect(leaks).toEqual([]);
});

const hasWord = (text: string, sign: string): boolean => new RegExp(`\\b${sign}\\b`).test(text);

test("compressed copies have no names of their own", async () => {
  const copies = (await listFiles(fixtureSite)).filter((file) => /\.(br|gz)$/.test(file));
  expect(copies.filter((copy) => !files.includes(copy.replace(/\.(br|gz)$/, "")))).toEqual([]);
});

test("an unlisted post has its page", () => {
  expect(files).toContain("unlisted-post/index.html");
});
