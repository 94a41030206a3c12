import { testFolder } from "../../tests/support/test-folder";
import { largestPage } from "./largest-page";

test("the page with the most bytes on the wire, compressed where it is", async () => {
  const folder = testFolder({
    "index.html": "a long page that compresses well",
    "index.html.br": "short",
    "x/index.html": "middling",
    "y/index.html": "middling",
    "rss.xml": "a feed, which is no page, whatever its length",
  });
  expect(await largestPage(folder, ["/", "/y/", "/x/", "/rss.xml"])).toEqual({
    path: "/x/",
    bytes: 8,
  });
});
