import { element, elements, metaOf, pageAt, textOf } from "../fixture-site/built-site";

// The fixture has what a post that was written for another blog may have: only a title, a date in quotes and a
// description over two lines, damaged encoding, and lists whose items go on one blank further in.
const page = pageAt("/damaged-encoding/");
const part = (name: "question" | "answer") => element(page.document, "section", name);

test("question and answer are apart", () => {
  expect(textOf(part("question"))).toMatch(/You mentioned two internships/);
  expect(textOf(part("question"))).not.toMatch(/I took my second one/);
  expect(textOf(part("answer"))).toMatch(/I took my second one/);
  expect(textOf(part("answer"))).not.toMatch(/You mentioned two internships/);
  expect(textOf(element(page.document, "div", "context"))).toBe("A reader sent this after a talk.");
});

test("the list is one list of two items, each there once", () => {
  const lists = elements(part("answer"), "ol");
  expect(lists).toHaveLength(1);
  const items = lists.flatMap((list) => elements(list, "li")).map(textOf);
  expect(items).toEqual([
    expect.stringMatching(
      /^The first one was at .* and I wanted to know .* than the lectures had\.$/,
    ),
    expect.stringMatching(/^I had wanted to live .* found a room and I had no excuse left\.$/),
  ]);
  const text = textOf(element(page.document, "main"));
  expect(text.split("The first one was at a company")).toHaveLength(2);
  expect(elements(part("answer"), "pre")).toEqual([]);
});

test("the description is folded to one line", () => {
  expect(metaOf(page, "description")).toMatch(
    /^Based on a mail that reached me after I wrote about my own two internships\.$/,
  );
});

test("the damage to one word harms no other", () => {
  expect(textOf(part("question"))).toContain("m in my last year and could do one more");
});

test("its headings are the answer's", () => {
  expect(elements(part("answer"), "h3").map(textOf)).toEqual(["How to choose"]);
});
