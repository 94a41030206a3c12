import { testPost, testSources } from "../../tests/support/output-sources";
import { listData } from "./list-data";

const term = (id: string, order: number) => ({
  id,
  title: id,
  description: "",
  order,
  formerIds: [],
});

const sources = testSources({
  pathPrefix: "/blog",
  stages: [term("entry", 1), term("senior", 2)],
  topics: [term("pay", 1), term("leaving", 2)],
  posts: [
    testPost("new", { title: "New?", stages: ["entry"], topics: ["pay"] }),
    testPost("secret", { stages: ["entry"], topics: ["pay"], unlisted: true, listed: false }),
    testPost("old", { date: "2025-01-31T23:30:00.000Z", stages: ["entry"] }),
  ],
});

test("each stage and topic with listed posts has them as data, newest first", () => {
  const files = [...listData(sources)];
  expect(files.map(({ path }) => path)).toEqual([
    "/stages/entry/posts.json",
    "/topics/pay/posts.json",
  ]);
  expect(files.map(({ content }) => JSON.parse(String(content)))).toEqual([
    [
      ["/blog/new/", "New?", "2026-03-04", "4 March 2026", ["entry"], ["pay"]],
      [
        "/blog/old/",
        "Should I take the first offer?",
        "2025-01-31",
        "31 January 2025",
        ["entry"],
        [],
      ],
    ],
    [["/blog/new/", "New?", "2026-03-04", "4 March 2026", ["entry"], ["pay"]]],
  ]);
});

test("days are those of the site's time zone", () => {
  const site = { ...sources.site, timeZone: "Europe/Rome" };
  const [entry] = listData({ ...sources, site });
  expect(String(entry?.content)).toContain('"2025-02-01","1 February 2025"');
});
