import { site } from "../../src/site";
import { element, elements, hasClass, linksIn, pageAt, textOf } from "../fixture-site/built-site";
import { longTopic } from "../fixture-site/generated";

const main = (path: string) => element(pageAt(path).document, "main");
/** Where the entries of a page's lists of posts lead, in order. */
const postsOn = (path: string): string[] =>
  elements(main(path), "*")
    .filter((list) => hasClass(list, "post-list"))
    .flatMap((list) => elements(list, "li").map((entry) => linksIn(entry)[0] ?? ""));
const pager = (path: string) =>
  Object.fromEntries(
    elements(element(main(path), "nav", "pager"), "a").map(({ attribs }) => [
      attribs.rel,
      attribs.href,
    ]),
  );

const step = (number: number) => `/small-step-${number}/`;

test("a list of more than fifty goes on on the next page, newest first, none twice, none left out", () => {
  const first = postsOn("/topics/small-steps/");
  const second = postsOn("/topics/small-steps/2/");
  expect(first).toHaveLength(50);
  expect([...first, ...second]).toEqual([
    "/first-week/",
    "/second-week/",
    "/long-title/",
    ...Array.from({ length: longTopic.posts }, (_, place) => step(longTopic.posts - place)),
  ]);
});

test("its pages lead to each other", () => {
  expect(pager("/topics/small-steps/")).toEqual({ next: "/topics/small-steps/2/" });
  expect(pager("/topics/small-steps/2/")).toEqual({ prev: "/topics/small-steps/" });
  expect(textOf(element(main("/topics/small-steps/2/"), "nav", "pager"))).toContain("Page 2 of 2");
  expect(textOf(element(pageAt("/topics/small-steps/2/").document, "title"))).toMatch(/page 2/);
});

test("a list of fifty or fewer has one page", () => {
  expect(elements(main("/topics/job-search/"), "nav")).toEqual([]);
  expect(() => pageAt("/topics/job-search/2/")).toThrow(/ENOENT/);
});

test("the archive holds every listed post once, newest first, under its year", () => {
  const all = [...postsOn("/archive/"), ...postsOn("/archive/2/")];
  expect(new Set(all).size).toBe(all.length);
  expect(all[0]).toBe("/follow-up/");
  expect(all.at(-1)).toBe("/damaged-encoding/");
  const years = ["/archive/", "/archive/2/"].map((path) => elements(main(path), "h2").map(textOf));
  expect(years).toEqual([
    ["2026", "2025"],
    ["2025", "2020"],
  ]);
});

test("each year of the archive can be reached from its first page", () => {
  const years = element(
    main("/archive/"),
    "nav",
    ({ attribs }) => attribs["aria-label"] === "Years",
  );
  expect(linksIn(years)).toEqual(["/archive/#y2026", "/archive/#y2025", "/archive/2/#y2020"]);
});

test("home shows the ten newest and the way to the rest", () => {
  const newest = postsOn("/");
  expect(newest).toHaveLength(10);
  expect(newest.slice(0, 4)).toEqual([
    "/follow-up/",
    "/first-week/",
    "/second-week/",
    "/everything/",
  ]);
  expect(textOf(main("/"))).toMatch(/All \d+ answers/);
});

test("home shows the ladder from its top to its foot", () => {
  const ladder = element(main("/"), "ol", "ladder");
  expect(linksIn(ladder)).toEqual(["/stages/mid/", "/stages/entry/", "/stages/student/"]);
  expect("reversed" in ladder.attribs).toBe(true);
});

test.each([
  ["/topics/", ["/topics/job-search/", "/topics/certifications/", "/topics/small-steps/"]],
  ["/stages/", ["/stages/mid/", "/stages/entry/", "/stages/student/"]],
])("%s leads to each of them", (path, expected) => {
  expect(linksIn(main(path))).toEqual(expect.arrayContaining(expected));
});

test("a topic says what it is, and lists a post that names it by a former id", () => {
  expect(textOf(main("/topics/job-search/"))).toMatch(
    /^Topics 7 answers Job search Where to look, and whom to write to\./,
  );
  expect(postsOn("/topics/certifications/")).toContain("/everything/");
});

test("a stage lists its posts", () => {
  expect(postsOn("/stages/mid/")).toEqual([
    "/follow-up/",
    "/everything/",
    "/long-word/",
    "/long-title/",
    "/superseded/",
  ]);
});

test("an author's page says what the author's file says, and lists the answers", () => {
  const text = textOf(main("/authors/ada/"));
  expect(text).toMatch(
    /^Ada Marsh Hiring manager, 12 years of experience I read applications for a living\..* Declared interest: Works for a company that sells courses\./,
  );
  expect(linksIn(element(main("/authors/ada/"), "ul", "elsewhere"))).toEqual([
    "https://ada.example/",
    "https://notes.ada.example/",
  ]);
  expect(postsOn("/authors/ada/")).toEqual(["/follow-up/", "/everything/", "/article/"]);
});

test("an author without a role has a page as whole", () => {
  expect(textOf(element(main("/authors/ben/"), "h1"))).toBe("Ben Okafor");
  expect(elements(main("/authors/ben/"), "p").map(textOf)).not.toContain("");
  expect(postsOn("/authors/ben/")).toEqual(["/several-questions/", "/long-title/"]);
});

test("posts that name nobody are the default author's, who needs no file", () => {
  expect(postsOn(`/authors/${site.author.id}/`)).toContain("/bare/");
});

test("a series is read from its first part", () => {
  expect(postsOn("/series/first-job/")).toEqual(["/first-week/", "/second-week/"]);
  expect(
    elements(main("/series/first-job/"), "p")
      .filter((line) => hasClass(line, "part"))
      .map(textOf),
  ).toEqual(["Part 1", "Part 2"]);
});

test("a list tells of each post what the post says of itself", () => {
  const entry = elements(main("/topics/job-search/"), "li").find((li) =>
    linksIn(li).includes("/everything/"),
  );
  expect(entry && textOf(entry)).toMatch(
    /What to weigh when one offer is here and another is only hoped for\..*Entry level.*4 March 2026/,
  );
});
