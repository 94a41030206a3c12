import { type Asker, askForRest } from "./ask";
import type { SiteFacts } from "./site-facts";

const current: SiteFacts = {
  name: "Rung",
  url: "https://rung.example",
  lang: "en",
  tagline: "Straight answers.",
  description: "On your rung.",
  timeZone: "UTC",
  authorId: "editors",
  authorName: "The Rung editors",
  email: undefined,
};

const noneGiven = { facts: {}, theme: {}, removeSamples: undefined };

/** Somebody who gives one of these answers to a question that has its key in it, presses Enter on the others, and is noted. */
function person(answers: Record<string, string>, removes = false) {
  const asked: string[] = [];
  const asker: Asker = {
    input: async (question) => {
      asked.push(`${question.message} ${question.default}`);
      const answer = Object.entries(answers).find(([key]) => question.message.includes(key))?.[1];
      const written = answer ?? question.default;
      const verdict = question.validate(written);
      if (verdict !== true) throw new Error(verdict);
      return written;
    },
    confirm: async ({ message }) => {
      asked.push(message);
      return removes;
    },
  };
  return { asker, asked };
}

const ask = (
  answers: Record<string, string>,
  given: Parameters<typeof askForRest>[2] = noneGiven,
  fault?: string,
) => askForRest(person(answers).asker, current, given, "UTC", () => fault);

test("whoever presses Enter all the way changes nothing", async () => {
  expect(await ask({})).toEqual({ facts: { email: undefined }, theme: {}, removeSamples: false });
});

test("answers become wishes, and the ones after them are offered in their light", async () => {
  const { asker, asked } = person(
    { called: " Steps ", "sent?": "a@b.example", links: "#1D3F8F" },
    true,
  );
  const wishes = await askForRest(asker, current, noneGiven, "Europe/Berlin", () => undefined);
  expect(wishes).toEqual({
    facts: { name: "Steps", timeZone: "Europe/Berlin", email: "a@b.example" },
    theme: { accent: "#1d3f8f" },
    removeSamples: true,
  });
  expect(asked).toContain("Who answers? The Steps editors");
});

test("what was given is not asked for", async () => {
  const { asker, asked } = person({});
  const given = {
    facts: { ...current, name: "Steps", email: undefined },
    theme: { paper: "#ffffff", accent: "#1d3f8f" },
    removeSamples: false,
  };
  expect(await askForRest(asker, current, given, "UTC", () => undefined)).toEqual(given);
  expect(asked).toEqual([]);
});

test.each([
  [{ address: "steps.example" }, undefined, "expected a whole address"],
  [{ "sent?": "nobody" }, undefined, "expected an e-mail address"],
  [{ links: "teal" }, undefined, "expected a color"],
  [{ links: "#aaaaaa" }, "too pale", "too pale"],
])("%j is refused at the question", async (answers, fault, message) => {
  await expect(ask(answers as Record<string, string>, noneGiven, fault)).rejects.toThrow(message);
});
