import { listOf, nextSteps } from "./report";
import type { SiteFacts } from "./site-facts";

const own: SiteFacts = {
  name: "Steps",
  url: "https://steps.org",
  lang: "en",
  tagline: "T",
  description: "D",
  timeZone: "UTC",
  authorId: "ada",
  authorName: "Ada",
  email: undefined,
};

test("changes are listed by what happens", () => {
  expect(
    listOf([
      { path: "src/site.ts", before: "a", after: "b" },
      { path: "content/authors/ada.md", before: undefined, after: "b" },
      { path: "content/posts/x", removed: true },
    ]),
  ).toBe("  change  src/site.ts\n  add     content/authors/ada.md\n  remove  content/posts/x\n");
});

test.each([
  [{ facts: { ...own, name: "Rung" } }, "--name NAME"],
  [{ facts: { ...own, url: "https://rung.example/x" } }, "--url https://"],
  [{ samplesLeft: ["posts/a", "posts/b"] }, "(2)"],
])("%j leaves that to do, a finished site does not", (state, step) => {
  const done = { facts: own, changes: [], samplesLeft: [] };
  expect(nextSteps({ ...done, ...state })).toContain(step);
  expect(nextSteps(done)).not.toContain(step);
});
