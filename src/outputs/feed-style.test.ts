import { feedStyle } from "./feed-style";

const tokens = ":root { color-scheme: light dark; --paper: light-dark(#f7f9fc, #101418); }";

test("feeds take the owner's colors, light and dark, also in browsers without light-dark()", () => {
  const [file] = feedStyle({ feedStyle: tokens });
  const css = String(file?.content);
  expect(file?.path).toBe("/feed.css");
  expect(css).toMatch(/#f7f9fc.*#101418/);
  expect(css).toContain("prefers-color-scheme:dark");
  expect(css).not.toContain("light-dark(");
});
