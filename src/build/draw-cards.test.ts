import { join } from "node:path";
import { testCards, testPost, testSources } from "../../tests/support/output-sources";
import { readFiles, testFolder } from "../../tests/support/test-folder";
import { cardKeeper, missingCards } from "./draw-cards";
import { writeOutputs } from "./write-outputs";

const stages = [
  { id: "mid", title: "Mid-level", order: 2, formerIds: [] },
  { id: "entry", title: "Entry level", order: 1, formerIds: [] },
];

test("what is drawn beforehand is what is then looked for", async () => {
  const root = testFolder();
  const cacheDirectory = join(root, "cache");
  const posts = [testPost("first", { stages: ["mid"] }), testPost("second")];
  const sources = testSources({ posts, stages });
  const missing = await missingCards(sources, cacheDirectory);
  expect(missing.map(({ title }) => title)).toEqual(posts.map(({ title }) => title));
  const keep = cardKeeper(testCards(), cacheDirectory);
  for (const card of missing) await keep(card);
  expect(await missingCards(sources, cacheDirectory)).toEqual([]);

  const drawn = Object.keys(await readFiles(cacheDirectory));
  const staticDirectory = join(root, "static");
  const outputDirectory = join(root, "outputs");
  await writeOutputs({ outputDirectory, staticDirectory, cacheDirectory }, sources);
  const more = Object.keys(await readFiles(cacheDirectory)).filter((name) => !drawn.includes(name));
  // The site's own, and pictures that are no cards.
  expect(more.filter((name) => name.endsWith(".png"))).toHaveLength(1);
});
