import { fileOf } from "../../tests/support/rule-testing";
import { codeIn } from "./code-in";
import { containersOf, nodesOf } from "./nodes";

const file = fileOf("# A `b`\n\n> - c\n>   - d `e`\n\n```\nf\n```\n\n`g`");

test("nodes of a type come in reading order", () => {
  expect(nodesOf(file.tree, "inlineCode").map(({ value }) => value)).toEqual(["b", "e", "g"]);
  expect(nodesOf(file.tree, "table")).toEqual([]);
});

test("containers are all that holds blocks", () => {
  const types = containersOf(file.tree).map(({ type }) => type);
  expect(types).toEqual(["root", "listItem", "listItem", "blockquote"]);
});

test("code comes in reading order, whatever its kind", () => {
  const found = codeIn(file.tree).map(({ start, end }) => file.text.slice(start, end));
  expect(found).toEqual(["`b`", "`e`", "```\nf\n```", "`g`"]);
});
