import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { callouts } from "./callouts";
import { codeBlocks } from "./code";
import { figures } from "./figures";
import { fixtureTree } from "./fixture-tree";
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
    headingAnchors(tree);
  },
  callouts,
  code: codeBlocks,
  figures,
  footnotes,
  headings: (tree) => {
    footnotes(tree);
    headings(tree, []);
  },
  "place-notes": (tree) => {
    footnotes(tree);
    placeNotes(tree);
  },
  links: (tree) => links(tree, { siteUrl: "https://rung.example/blog", pathPrefix }),
  sanitise: () => {},
  say,
  "smart-punctuation": smartPunctuation,
  tables,
  "task-lists": taskLists,
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
