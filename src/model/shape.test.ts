import { postFrontmatter } from "./frontmatter";
import { exampleOf, fieldsAt, isOptional, schemaAt } from "./shape";

test("fields are found at the top and inside others", () => {
  expect(fieldsAt(postFrontmatter, [])).toContain("shortAnswer");
  expect(fieldsAt(postFrontmatter, ["series"])).toEqual(["id", "part"]);
  expect(fieldsAt(postFrontmatter, ["topics", 0])).toEqual([]);
  expect(fieldsAt(postFrontmatter, ["nowhere", "else"])).toEqual([]);
});

test.each([
  ["title", false, "Is an AWS certification worth it?"],
  ["date", false, "2026-03-04"],
  ["topics", true, ["certifications"]],
  ["region", true, "US"],
])("%s", (field, optional, example) => {
  const schema = schemaAt(postFrontmatter, [field]);
  expect(isOptional(schema)).toBe(optional);
  expect(exampleOf(schema)).toEqual(example);
});
