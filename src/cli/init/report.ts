import type { Plan } from "./plan";
import { isUnnamed } from "./proposed-facts";

/** What is left to do for an owner, one step a line. */
export function nextSteps({ facts, samplesLeft }: Plan): string {
  const steps = [
    isUnnamed(facts) && "Give the site a name of its own: npm run init -- --name NAME",
    /\.example$/.test(new URL(facts.url).hostname) &&
      "Say where it will live, before you publish it: npm run init -- --url https://…",
    samplesLeft.length > 0 &&
      `Keep, rewrite or delete the sample posts in content/posts (${samplesLeft.length}). They are under CC BY 4.0: where you keep them, credit "The Rung editors".`,
    "Read content/pages/ and content/authors/: they speak for you. Choose a license for your texts, and say so in LICENSE.",
    "Look at it: npm run preview",
    "Then commit it: git add -A && git commit",
  ].filter(Boolean);
  return `Next:\n${steps.map((step) => `  - ${step}\n`).join("")}`;
}
