import { unwrapPage } from "./unwrap-page";

const wrap = (page: string) =>
  `<div style="outline:none" tabindex="-1" id="gatsby-focus-wrapper">${page}</div>` +
  '<div id="gatsby-announcer" style="position:absolute" aria-live="assertive" aria-atomic="true"></div>';

test.each(["<main>one</main>", "<main><div>two\nlines</div></main><footer></footer>", ""])(
  "takes %j out of the router's elements",
  (page) => {
    expect(unwrapPage(wrap(page))).toBe(page);
  },
);

test("refuses a page that is wrapped in another way, and says what to adapt", () => {
  expect(() => unwrapPage("<main>bare</main>")).toThrow(/unwrap-page\.ts/);
});
