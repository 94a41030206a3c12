import { nextSteps } from "./report";
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

test.each([
  [{ facts: { ...own, name: "Rung" } }, "--name NAME"],
  [{ facts: { ...own, url: "https://rung.example/x" } }, "--url https://"],
  [{ samplesLeft: ["posts/a", "posts/b"] }, "(2)"],
])("%j leaves that to do, a finished site does not", (state, step) => {
  const done = { facts: own, changes: [], samplesLeft: [] };
  expect(nextSteps({ ...done, ...state })).toContain(step);
  expect(nextSteps(done)).not.toContain(step);
});
