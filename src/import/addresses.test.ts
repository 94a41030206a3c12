import { allotAddresses } from "./addresses";
import type { ImportedItem } from "./item";

const item = (fields: Partial<ImportedItem>): ImportedItem => ({
  ...{ key: "k", where: "w", kind: "post", title: "T", name: "n", date: "2020-01-01" },
  ...{ draft: false, body: { html: "", base: undefined }, tags: [], author: undefined },
  ...{ oldPaths: [], cover: undefined, fields: {}, extra: {}, directory: "", notes: [] },
  ...fields,
});
const slugs = (names: readonly string[], former: Record<string, string> = {}) => {
  const items = names.map((name, index) => item({ key: String(index), where: name, name }));
  return [...allotAddresses(items, former).values()].map(({ slug }) => slug);
};

test.each([
  ["names as they are", ["a-b", "C d"], ["a-b", "c-d"]],
  ["equal ones get numbers", ["a", "A", "a-2", "a"], ["a", "a-2", "a-2-2", "a-3"]],
  ["percent signs, good and bad", ["caf%c3%a9", "100%"], ["café", "100"]],
  ["signs alone", ["🎉", "…"], ["post-1f389", "post-2026"]],
  ["addresses of the site", ["archive", "topics"], ["archive-2", "topics-2"]],
  ["paths that would lead elsewhere", ["../../etc", "a/b\\c"], ["etc", "a-b-c"]],
])("%s", (_name, names, expected) => {
  expect(slugs(names)).toEqual(expected);
});

test("a very long name is cut between words, or anywhere", () => {
  const [words = "", none = ""] = slugs([`${"word-".repeat(80)}end`, "ж".repeat(300)]);
  expect(words).toMatch(/^(word-)+word$/);
  expect(Buffer.byteLength(words)).toBeLessThanOrEqual(200);
  expect(Buffer.byteLength(none)).toBeLessThanOrEqual(200);
});

test("slugs of an earlier run stay, and a new item cannot take one", () => {
  expect(slugs(["a", "a"], { "1": "a", gone: "b" })).toEqual(["a-2", "a"]);
  expect(slugs(["b"], { gone: "b" })).toEqual(["b-2"]);
});

test("former paths become aliases unless another page needs them", () => {
  const addresses = allotAddresses(
    [
      item({
        key: "1",
        where: "one",
        name: "one",
        oldPaths: ["/one/", "/2019/One%20two/", "/2019/One two/"],
      }),
      item({
        key: "2",
        where: "two",
        name: "two",
        oldPaths: ["/one/", "/", "/search/", "/feed.json", "/2019/One two"],
      }),
      item({
        key: "3",
        where: "three",
        name: "three",
        oldPaths: ["//evil.example/", "/?p=3", "x", "/:p/", "/%7Bp%7D/"],
      }),
      item({ key: "4", where: "page", kind: "page", name: "page", oldPaths: ["/old/"] }),
    ],
    {},
  );
  expect([...addresses.values()].map(({ aliases }) => aliases)).toEqual([
    ["/2019/One%20two/"],
    [],
    [],
    [],
  ]);
  expect(
    [...addresses.values()].flatMap(({ notes }) => notes.map(({ message }) => message)),
  ).toEqual([
    'the former address "/one/" leads nowhere: it belongs to one',
    'the former address "/" leads nowhere: it is an address of the site itself',
    'the former address "/search/" leads nowhere: it is an address of the site itself',
    'the former address "/feed.json" leads nowhere: it is an address of the site itself',
    'the former address "/2019/One two" leads nowhere: it belongs to one',
    'the former address "//evil.example/" leads nowhere: it is not a path that can be redirected',
    'the former address "/?p=3" leads nowhere: it is not a path that can be redirected',
    'the former address "x" leads nowhere: it is not a path that can be redirected',
    'the former address "/:p/" leads nowhere: it is not a path that can be redirected',
    'the former address "/%7Bp%7D/" leads nowhere: it is not a path that can be redirected',
  ]);
});
