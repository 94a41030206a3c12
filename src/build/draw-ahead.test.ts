import { join } from "node:path";
import { testCards, testPost, testSources } from "../../tests/support/output-sources";
import { readFiles, testFolder } from "../../tests/support/test-folder";
import { drawAhead, missingCards } from "./draw-ahead";
import { writeOutputs } from "./write-outputs";

const now = new Date("2026-06-01T00:00:00Z");
const stages = [
  { id: "mid", title: "Mid-level", order: 2, formerIds: [] },
  { id: "entry", title: "Entry level", order: 1, formerIds: [] },
];
const posts = [
  testPost("first", { title: "It's first", stages: ["mid"] }),
  testPost("second", { title: "Second", unlisted: true }),
  testPost("draft", { title: "Draft", draft: true }),
  testPost("later", { title: "Later", date: "2027-01-01T00:00:00.000Z" }),
].map(({ shortAnswer: _, ...post }) => post);

test("what is drawn ahead is what the build then looks for, and no hidden post's", async () => {
  const root = testFolder({ "public/index.html": "" });
  const cacheDirectory = join(root, "cache");
  const design = testCards();
  const missing = await missingCards({ posts, stages }, now, design, cacheDirectory);
  expect(missing.map(({ title }) => title)).toEqual(["It’s first", "Second"]);
  await drawAhead(missing, design, cacheDirectory);
  expect(await missingCards({ posts, stages }, now, design, cacheDirectory)).toEqual([]);

  const ahead = Object.keys(await readFiles(cacheDirectory));
  const sources = testSources({
    posts: [{ ...testPost("first", { stages: ["mid"] }), title: "It’s first" }],
    stages: stages.toReversed(),
  });
  await writeOutputs({ root, cacheDirectory }, sources);
  const more = Object.keys(await readFiles(cacheDirectory)).filter((name) => !ahead.includes(name));
  // The site's own.
  expect(more).toHaveLength(1);
});
