import { foreignField } from "./foreign-fields";
import { postFrontmatter } from "./frontmatter";

test("what every field is called here is a field", () => {
  for (const name of ["excerpt", "last_modified_at", "Categories", "pubDate", "thumbnail"]) {
    const [, field = ""] = /write `(\w+)`/.exec(foreignField(name, "x")?.advice ?? "") ?? [];
    expect(Object.keys(postFrontmatter.shape)).toContain(field);
  }
});

test("a value decides what becomes of `published`", () => {
  expect(foreignField("published", true)?.mend).toEqual({ gone: true });
  expect(foreignField("published", false)?.mend).toEqual({ line: "draft: true" });
  expect(foreignField("published", "2026-01-02")?.mend).toBeUndefined();
  expect(foreignField("constructor", 1)).toBeUndefined();
});
