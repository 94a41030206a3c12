import { previewName } from "./preview-name";

test.each(["pr-12", "x"])("%s", (name) => expect(previewName(name)).toBe(name));

test.each(["main", "PR", "-x", "x-", "a/b", "x".repeat(38), ""])('"%s" is refused', (name) => {
  expect(() => previewName(name)).toThrow("small letters, digits and dashes");
});
