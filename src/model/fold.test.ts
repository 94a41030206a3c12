import { documentOf } from "../../tests/support/sources";
import { withoutEmpty, withTagsAsTopics } from "./fold";

test("empty fields count as left out, unknown ones stay", () => {
  const source = documentOf('---\ntitle:\ndescription: "  "\nfoo:\ndraft: false\n---\n');
  expect(withoutEmpty(source, ["title", "description", "draft"]).data).toEqual({
    foo: null,
    draft: false,
  });
});

test.each([
  ["tags: certs", ["certs"]],
  ["tags: [a, 2024, true]", ["a", "2024", "true"]],
  ["topics: [a]\ntags: [b]", ["a", "b"]],
  ["topics: a\ntags: b", ["a", "b"]],
  ["tags:", []],
])("%j is read as topics", (fields, topics) => {
  expect(withTagsAsTopics(documentOf(`---\n${fields}\n---\n`)).data).toEqual({ topics });
});

test("places lead to the field that was written", () => {
  const source = withTagsAsTopics(documentOf("---\ntopics: [a]\ntags: [b, c]\ntitle: d\n---\n"));
  expect(source.at(["topics", 0])).toEqual({ line: 2, column: 10 });
  expect(source.at(["topics", 2])).toEqual({ line: 3, column: 11 });
  expect(source.at(["title"])).toEqual({ line: 4, column: 8 });
});
