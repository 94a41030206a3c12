import { proposedFacts } from "./proposed-facts";
import type { SiteFacts } from "./site-facts";

const upstream: SiteFacts = {
  name: "Rung",
  url: "https://rung.example",
  lang: "en",
  tagline: "Straight answers.",
  description: "For someone on your rung of the ladder.",
  timeZone: "UTC",
  authorId: "editors",
  authorName: "The Rung editors",
  email: undefined,
};

test("nothing given, nothing changed", () => {
  expect(proposedFacts(upstream, {})).toEqual(upstream);
});

test("a new name replaces every text that speaks of the old one", () => {
  const { name, tagline, description, authorName, authorId } = proposedFacts(upstream, {
    name: "Steps",
  });
  expect({ name, tagline, authorName, authorId }).toEqual({
    name: "Steps",
    tagline: "Straight answers.",
    authorName: "The Steps editors",
    authorId: "editors",
  });
  expect(description).not.toMatch(/rung/i);
});

test("texts of the owner stay, also when they contain the name of their site", () => {
  const own = { ...upstream, name: "Steps", description: "Steps for you.", authorName: "Ada" };
  expect(proposedFacts(own, { name: "Stairs" })).toMatchObject({
    name: "Stairs",
    description: "Steps for you.",
    authorName: "Ada",
  });
});

test.each<[Partial<SiteFacts>, string]>([
  [{ authorName: "Ada Lovelace" }, "ada-lovelace"],
  [{ authorName: "Ada Lovelace", authorId: "ada" }, "ada"],
  [{ authorId: "ada" }, "ada"],
  [{ authorName: "The Rung editors" }, "editors"],
  [{ name: "Steps" }, "editors"],
])("%j makes the author's id %s", (given, id) => {
  expect(proposedFacts(upstream, given).authorId).toBe(id);
});

test("the same a second time gives the same", () => {
  const given = { name: "Steps", authorName: "Ada Lovelace", email: "a@b.example" };
  const once = proposedFacts(upstream, given);
  expect(proposedFacts(once, given)).toEqual(once);
});

test("an address for questions can be taken away", () => {
  const own = { ...upstream, email: "a@b.example" };
  expect(proposedFacts(own, { email: undefined }).email).toBeUndefined();
  expect(proposedFacts(own, {}).email).toBe("a@b.example");
});
