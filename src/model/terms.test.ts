import { brief, documentOf } from "../../tests/support/sources";
import { freeTerms, knownTerms } from "./terms";

const source = documentOf("---\ntopics: [pay, visa, certs, what]\n---\n");
const terms = [
  { id: "certifications", title: "Certifications", order: 1, formerIds: [] },
  { id: "pay", title: "Pay", order: 2, formerIds: [] },
  { id: "visas", title: "Visas", order: 3, formerIds: ["visa"] },
];

test("unknown ids are errors with a suggestion, former ones become the present ones", () => {
  const { ids, problems } = knownTerms(terms, "topic", "topics.yml").resolve(
    ["pay", "visa", "certs", "what"],
    source,
    "topics",
  );
  expect(ids).toEqual(["pay", "visas"]);
  expect(brief(problems)).toEqual([
    "2:15 warning former-topic",
    "2:21 error unknown-topic",
    "2:28 error unknown-topic",
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    '"visa" is now called "visas"; write that',
    '"certs" is not in topics.yml; did you mean "certifications"?',
    '"what" is not in topics.yml; add it there, or remove it here',
  ]);
});

test("several ids in one text are asked for as a list", () => {
  const { problems } = knownTerms(terms, "topic", "topics.yml").resolve(
    ["pay, visas"],
    source,
    "topics",
  );
  expect(problems.map(({ message }) => message)).toEqual([
    '"pay, visas" is not in topics.yml; several make a list: `topics: [pay, visas]`',
  ]);
});

test("a broken vocabulary is not blamed on posts", () => {
  const known = knownTerms(undefined, "topic", "topics.yml");
  expect(known.resolve(["what"], source, "topics")).toEqual({ ids: ["what"], problems: [] });
});

test("without a vocabulary whatever is written is a term, under its first spelling", () => {
  const free = freeTerms();
  expect(free.resolve(["Web Dev", "pay"], source, "topics").ids).toEqual(["web-dev", "pay"]);
  expect(free.resolve(["web dev", "Web Dev"], source, "topics").ids).toEqual(["web-dev"]);
  expect(free.all()).toEqual([
    { id: "pay", title: "pay", order: 1, formerIds: [] },
    { id: "web-dev", title: "Web Dev", order: 2, formerIds: [] },
  ]);
});
