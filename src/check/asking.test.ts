import { fileOf } from "../../tests/support/rule-testing";
import { askingText, tellingText } from "./asking";

const body = "Context\n\n## Question\nWho <!-- hidden -->asks\n\n## Answer\nWe do";
const fields = "title: What?\nshortAnswer: No\naskedBy: >-\n  A former\n  intern\nextra: { a: b }";
const words = (text: string) => text.match(/[^\s\uFFFC]+/g);

test("a post is parted into what asks and what tells", () => {
  const file = fileOf(body, "posts/x/index.md", fields);
  expect(words(askingText(file))?.join(" ")).toBe(
    "title: What? askedBy: >- A former intern Who asks",
  );
  expect(words(tellingText(file))?.join(" ")).toBe("Context ## Question ## Answer We do");
  expect(askingText(file).indexOf("asks")).toBe(file.text.indexOf("asks"));
  expect(askingText(file)).toHaveLength(file.text.length);
});

test("an article and a page ask nothing in their bodies", () => {
  expect(words(askingText(fileOf("An article")))?.join(" ")).toBe("title: A");
  expect(words(askingText(fileOf(body, "pages/about/index.md")))).toBeNull();
  expect(words(tellingText(fileOf(body, "authors/jane.md")))).toBeNull();
});
