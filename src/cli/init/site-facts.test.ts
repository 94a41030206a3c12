import { readFileSync } from "node:fs";
import { editSiteFacts, readSiteFacts, type SiteFacts } from "./site-facts";

const source = `/** Facts. */
export const site: Site = {
  name: process.env.RUNG_NAME || "Rung", // the header
  url: (process.env.RUNG_URL || "https://rung.example").replace(/\\/+$/, ""),
  lang: "en",
  tagline: 'Say "hello".',
  description:
    "Two words.",
  timeZone: process.env.RUNG_TIME_ZONE || "UTC",
  author: { id: "editors", name: "The Rung editors" },
  email: process.env.RUNG_EMAIL || undefined,
};
export const other = { name: "Rung" };
`;

const facts: SiteFacts = {
  name: "Rung",
  url: "https://rung.example",
  lang: "en",
  tagline: 'Say "hello".',
  description: "Two words.",
  timeZone: "UTC",
  authorId: "editors",
  authorName: "The Rung editors",
  email: undefined,
};

test("the facts are read as they are without the environment", () => {
  expect(readSiteFacts(source)).toEqual(facts);
});

test("the project's own file can be read and is left alone by what it says already", () => {
  const own = readFileSync("src/site.ts", "utf8");
  expect(editSiteFacts(own, readSiteFacts(own))).toBe(own);
});

test.each<[Partial<SiteFacts>, string, string]>([
  [{ name: "Steps" }, '|| "Rung", // the header', '|| "Steps", // the header'],
  [{ name: 'The "$&" \\ blog' }, '"Rung", //', '"The \\"$&\\" \\\\ blog", //'],
  [{ url: "https://a.example/b" }, '"https://rung.example")', '"https://a.example/b")'],
  [{ tagline: "Hi." }, `'Say "hello".'`, '"Hi."'],
  [{ authorId: "ada" }, 'id: "editors"', 'id: "ada"'],
  [{ authorName: "Ada" }, 'name: "The Rung editors"', 'name: "Ada"'],
  [{ email: "a@b.example" }, "RUNG_EMAIL || undefined", 'RUNG_EMAIL || "a@b.example"'],
])("%j changes one literal", (change, before, after) => {
  const wanted = { ...facts, ...change };
  const edited = editSiteFacts(source, wanted);
  expect(edited).toBe(source.replace(before, () => after));
  expect(readSiteFacts(edited)).toEqual(wanted);
});

test("all facts at once, back and forth, give the same file", () => {
  const others = Object.fromEntries(
    Object.keys(facts).map((fact) => [fact, `${fact} of others`]),
  ) as unknown as SiteFacts;
  const edited = editSiteFacts(source, others);
  expect(readSiteFacts(edited)).toEqual(others);
  expect(editSiteFacts(edited, { ...facts, email: undefined })).toBe(
    source.replace(`'Say "hello".'`, '"Say \\"hello\\"."'),
  );
});

test.each([
  ['"Rung",', "brand(),", "src/site.ts:3:34 error site-facts expected name as a text in quotes"],
  ['lang: "en"', 'language: "en"', "src/site.ts:2:27 error site-facts expected an object with"],
  ["const site:", "const facts:", "src/site.ts:2:1 error site-facts expected an object `export"],
  [
    'name: "The Rung editors"',
    "name",
    "src/site.ts:10:11 error site-facts expected an object with",
  ],
])("%s written as %s is refused, with its place", (before, after, message) => {
  expect(() => readSiteFacts(source.replace(before, after))).toThrow(message);
});
