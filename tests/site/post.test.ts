import { site } from "../../src/site";
import {
  element,
  elements,
  hasClass,
  innerHtml,
  linksIn,
  pageAt,
  textOf,
} from "../fixture-site/built-site";

const main = (path: string) => element(pageAt(path).document, "main");
const prose = (path: string) => element(main(path), "div", "prose");
const withId = (path: string, name: string, id: string) =>
  element(main(path), name, ({ attribs }) => attribs.id === id);
const labelled = (path: string, id: string) =>
  element(main(path), "section", ({ attribs }) => attribs["aria-labelledby"] === id);

test("a post with everything says what it is, for whom, by whom and from when", () => {
  const header = element(main("/everything/"), "header");
  expect(textOf(element(header, "h1"))).toBe(
    "Should I take the offer — or wait for the other one?",
  );
  expect(linksIn(header)).toEqual([
    "/stages/entry/",
    "/stages/mid/",
    "/topics/job-search/",
    "/topics/certifications/",
    "/authors/ada/",
  ]);
  expect(textOf(element(header, "p", "byline"))).toBe("Ada Marsh, Hiring manager");
  expect(textOf(element(header, "ul", "meta"))).toMatch(
    /4 March 2026.*Updated 1 May 2026.*Applies to US.*Next review due May 2027/,
  );
});

test("the short answer stands in its box, and what it depends on below", () => {
  expect(innerHtml(element(labelled("/everything/", "short-answer"), "p"))).toBe(
    "Ask for <em>one week</em>, then decide with what you know.",
  );
});

test("question and answer are apart, with the context before them", () => {
  const [context, question, answer] = ["context", "question", "answer"].map((name) =>
    textOf(element(prose("/everything/"), name === "context" ? "div" : "section", name)),
  );
  expect(context).toBe("Asked in March, when two companies were hiring.");
  expect(question).toMatch(/I have an offer.*A former intern$/);
  expect(question).not.toMatch(/A week is normal/);
  expect(answer).toMatch(/A week is normal/);
  expect(answer).not.toMatch(/I have an offer/);
});

test("an answer of three sections has a table of contents that leads to them", () => {
  const contents = element(main("/everything/"), "nav", "contents");
  expect(linksIn(contents)).toEqual(["#what-to-say", "#what-to-weigh", "#if-they-refuse"]);
  expect(textOf(withId("/everything/", "h3", "what-to-say"))).toBe("What to say");
});

test.each([
  ["a table whose columns have heads", "th", 3],
  ["a task list", "input", 2],
  ["words to say", "figcaption", 2],
  ["callouts and a footnote", "aside", 3],
  ["struck-out text", "del", 1],
  ["code and code within text", "code", 2],
  ["images in three formats", "picture", 3],
])("Markdown becomes %s", (_, name, count) => {
  expect(elements(prose("/everything/"), name)).toHaveLength(count);
});

test("code is coloured by classes, not by styles", () => {
  const code = element(prose("/everything/"), "pre", "code");
  expect(elements(code, "span").map(({ attribs }) => attribs.class)).toEqual(
    expect.arrayContaining(["tok-keyword", "tok-comment"]),
  );
  expect(textOf(code)).toBe("const days: number = 7; // counted from the written offer");
});

test("links that leave the site are marked, those within are not", () => {
  const links = elements(element(prose("/everything/"), "section", "answer"), "a");
  const rel = (href: string) => links.find(({ attribs }) => attribs.href === href)?.attribs.rel;
  expect(rel("https://offers.example/guide")).toMatch(/\bexternal\b/);
  expect(rel("/follow-up/")).toBeUndefined();
});

test("images have their size and words, and all but those at the top wait", () => {
  const images = elements(prose("/everything/"), "img").map(({ attribs }) => attribs);
  expect(images).toMatchObject([
    { alt: "A ladder against a brick wall", width: "1600", height: "800" },
    { alt: "A desk by a window", width: "900", height: "600" },
    { alt: "A second desk", width: "900", height: "600", loading: "lazy" },
  ]);
  expect(
    textOf(
      element(prose("/everything/"), "figure", ({ children }) =>
        children.some((child) => "name" in child && child.name === "picture"),
      ),
    ),
  ).toBe("Where I decided");
});

test("a post with a title and a date alone is whole", () => {
  const header = element(main("/bare/"), "header");
  expect(textOf(header)).toMatch(
    new RegExp(`^Is it too late to start\\? ${site.author.name} 10 February 2026 1 minute`),
  );
  expect(textOf(prose("/bare/"))).toBe(
    "It is not. Start with the smallest thing that somebody would use.",
  );
  expect(elements(main("/bare/"), "h2").map(textOf)).toEqual([]);
});

test("several questions each have their answer, in order", () => {
  const parts = elements(prose("/several-questions/"), "section");
  expect(parts.map((part) => [part.attribs.class, textOf(element(part, "h2"))])).toEqual([
    ["question", expect.stringMatching(/question/i)],
    ["answer", expect.stringMatching(/answer/i)],
    ["question", "Question 2"],
    ["answer", "Answer 2"],
  ]);
  expect(textOf(parts[3] ?? prose("/bare/"))).toMatch(/work that can be looked at/);
});

test("a post without a question is an article", () => {
  expect(elements(prose("/article/"), "section")).toEqual([]);
  expect(elements(prose("/article/"), "h2").map(textOf)).toEqual([
    "What is required",
    "What is not said",
  ]);
});

test("what replaces a post, and that it is due for review, stands above its text", () => {
  const notices = elements(main("/superseded/"), "p").filter((p) => hasClass(p, "notice"));
  expect(notices.map(textOf)).toEqual([
    "There is a newer answer: Should I take the offer — or wait for the other one?",
    "This answer was due for review in February 2026 and may be dated.",
  ]);
  expect(elements(main("/everything/"), "p").filter((p) => hasClass(p, "notice"))).toEqual([]);
});

test("a follow-up and what it follows lead to each other", () => {
  expect(linksIn(labelled("/follow-up/", "follow-ups"))).toEqual(["/everything/"]);
  expect(linksIn(labelled("/everything/", "follow-ups"))).toEqual(["/follow-up/"]);
});

test.each([
  ["/first-week/", 1],
  ["/second-week/", 2],
])("%s is part %i of its series, and names the others in order", (path, part) => {
  const series = labelled(path, "series");
  expect(textOf(element(series, "h2"))).toBe(`Part ${part} of 2 in First job`);
  expect(textOf(element(main(path), "ul", "meta"))).toContain(`Part ${part} of 2 in First job`);
  const entries = elements(series, "li");
  expect(entries.map(textOf)).toEqual([
    "The first week of a first job",
    "The second week of a first job",
  ]);
  expect(entries.map((entry) => linksIn(entry).length === 0)).toEqual([part === 1, part === 2]);
});

test.each([
  ["/everything/", "/several-questions/", "/second-week/"],
  ["/follow-up/", "/first-week/", undefined],
  ["/damaged-encoding/", undefined, "/superseded/"],
])("older than %s is %s, newer is %s", (path, older, newer) => {
  const links = elements(element(main(path), "nav", "neighbours"), "a");
  const withRel = (rel: string) => links.find(({ attribs }) => attribs.rel === rel)?.attribs.href;
  expect([withRel("prev"), withRel("next")]).toEqual([older, newer]);
});

test("related are first those that share most topics and stages", () => {
  const [first] = linksIn(labelled("/everything/", "related"));
  // Both topics and both stages, as no other post.
  expect(first).toBe("/long-title/");
  expect(linksIn(labelled("/several-questions/", "related"))).not.toContain("/bare/");
});

test("an unlisted post leads nowhere but to its own topics and author", () => {
  expect(elements(main("/unlisted-post/"), "nav")).toEqual([]);
});

test("raw HTML keeps what prose needs and loses what runs, loads or embeds", () => {
  const { html } = pageAt("/raw-html/");
  expect(html).not.toMatch(/window\.executed|tracker\.example|javascript:|<iframe|<form/);
  const text = prose("/raw-html/");
  expect(elements(text, "*").flatMap(({ attribs }) => Object.keys(attribs))).not.toContain(
    "onclick",
  );
  expect(textOf(text)).toBe(
    "Raw paragraph. A link that runs More Kept, with Markdown inside. Ctrl stays.",
  );
  expect(elements(text, "strong").map(textOf)).toEqual(["Markdown"]);
  expect(elements(text, "kbd").map(textOf)).toEqual(["Ctrl"]);
});

test("a title that holds markup is text, everywhere", () => {
  const title = "What <script>alert(“title”)</script> may a title hold & show?";
  const { document } = pageAt("/raw-html/");
  expect(textOf(element(document, "title"))).toContain(title);
  expect(textOf(element(document, "h1"))).toBe(title);
  expect(elements(pageAt("/topics/job-search/").document, "h2").map(textOf)).toContain(title);
});
