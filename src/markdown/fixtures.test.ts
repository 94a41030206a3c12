import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { fixtureTree } from "../../tests/support/fixture-tree";
import { en } from "../words/en";
import { callouts } from "./callouts";
import { codeBlocks } from "./code";
import { direction } from "./direction";
import { figures } from "./figures";
import { footnotes } from "./footnotes";
import { headingAnchors, headings } from "./headings";
import { links } from "./links";
import { placeNotes } from "./place-notes";
import { sanitise } from "./sanitise";
import { say } from "./say";
import { serialise } from "./serialise";
import { smartPunctuation } from "./smart-punctuation";
import { tables } from "./tables";
import { taskLists } from "./task-lists";

const pathPrefix = "/blog";

const transforms: Record<string, (tree: Root) => void> = {
  anchors: (tree) => {
    headings(tree, []);
    headingAnchors(tree, en.text);
  },
  callouts: (tree) => callouts(tree, en.text),
  code: (tree) => codeBlocks(tree, en.text),
  direction: (tree) => direction(tree, "ltr"),
  figures,
  footnotes: (tree) => footnotes(tree, en.text),
  headings: (tree) => {
    footnotes(tree, en.text);
    headings(tree, []);
  },
  "place-notes": (tree) => {
    footnotes(tree, en.text);
    placeNotes(tree);
  },
  links: (tree) => links(tree, { siteUrl: "https://rung.example/blog", pathPrefix }),
  sanitise: () => {},
  say: (tree) => say(tree, en.text),
  "smart-punctuation": smartPunctuation,
  tables: (tree) => tables(tree, en.text),
  "task-lists": (tree) => taskLists(tree, en.text),
};

const folder = join(__dirname, "fixtures");

test("every folder of fixtures has its transform, and every transform its folder", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(transforms).sort());
});

describe.each(Object.entries(transforms))("%s", (name, transform) => {
  test.each(readdirSync(join(folder, name)))("%s", async (example) => {
    const read = (file: string) => readFileSync(join(folder, name, example, file), "utf8");
    const tree = sanitise(await fixtureTree(read("input.md"), pathPrefix), "index.md");
    transform(tree);
    expect(`${serialise(tree)}\n`).toBe(read("output.html"));
  });
});
