import { testPost } from "../../tests/support/output-sources";
import { feedContent } from "./feed-content";

const url = "https://rung.example/offer/";

const contentOf = async (
  changes: Parameters<typeof testPost>[1],
  newer?: { title: string; url: string },
) => {
  const post = testPost("offer", changes);
  return feedContent({ post, body: await post.body(), url, newer });
};

test("question and answer stand under their headings", async () => {
  expect(await contentOf({ askedBy: "An <intern>" })).toBe(
    [
      "<h2>The question</h2>",
      "<blockquote><p>They gave me three days.</p><p>An &lt;intern&gt;</p></blockquote>",
      "<h2>The answer</h2>",
      "<p>Ask for a week.</p>",
    ].join("\n"),
  );
});

test("the short answer comes first, after what replaces it; where it was first published, last", async () => {
  const lines = (
    await contentOf(
      {
        shortAnswer: { html: 'Ask for <em>one</em> <a href="/x/">week</a>.', text: "" },
        canonical: "https://first.example/offer/?a=1&b=2",
        body: { context: "<p>In March.</p>" },
      },
      { title: "Two offers & one week", url: "https://rung.example/two/" },
    )
  ).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    '<p><em>There is a newer answer: <a href="https://rung.example/two/">Two offers &amp; one week</a></em></p>',
    '<p><strong>The short answer:</strong> Ask for <em>one</em> <a href="https://rung.example/x/">week</a>.</p>',
    "<p>In March.</p>",
  ]);
  expect(lines.at(-1)).toBe(
    '<p><em>First published at <a href="https://first.example/offer/?a=1&amp;b=2">first.example</a></em></p>',
  );
});

test("an article is its text alone; parts that the author numbered keep their names", async () => {
  expect(await contentOf({ body: { context: "<p>All of it.</p>", exchanges: [] } })).toBe(
    "<p>All of it.</p>",
  );
  const [exchange] = (await testPost("x").body()).exchanges;
  if (!exchange) throw new Error("expected an exchange");
  const second = { ...exchange, number: 2, questionTitle: "Question 2", answer: "" };
  expect(await contentOf({ body: { exchanges: [exchange, second] } })).toMatch(
    /<h2>Question 2<\/h2>\n<blockquote><p>They gave me three days.<\/p><\/blockquote>$/,
  );
});
