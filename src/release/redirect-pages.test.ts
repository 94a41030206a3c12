import { testManifest } from "../../tests/support/host-releases";
import { redirectPages } from "./redirect-pages";

jest.mock("../site", () => ({ site: { lang: "ar" } }));
jest.mock("../words/words", () => ({
  words: { machines: { moved: "انتقلت هذه الصفحة:", movedTitle: "انتقلت" } },
}));

test("a page that leads on speaks the language of the site", () => {
  const page = redirectPages(testManifest())["old/index.html"];
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain("<title>انتقلت</title>");
  expect(page).toMatch(/<p>انتقلت هذه الصفحة: <a href="[^"]+\/x\/">/);
});
