import { testPost } from "../../../tests/support/output-sources";
import { searchable, searchRecord } from "./search-records";

const record = async (...given: Parameters<typeof testPost>) => {
  const post = testPost(...given);
  return searchRecord(post, await post.body());
};

test("a post's parts are told apart", async () => {
  const shortAnswer = { html: "<em>Wait</em>.", text: "Wait." };
  expect(await record("first-offer", { shortAnswer, stages: ["entry"], topics: ["pay"] })).toEqual({
    path: "/first-offer/",
    title: "Should I take the first offer?",
    question: "They gave me three days.",
    shortAnswer: "Wait.",
    answer: "Ask for a week.",
    stages: ["entry"],
    topics: ["pay"],
  });
});

test("an article is all answer", async () => {
  const body = { context: "<p>How we work.</p>", exchanges: [] };
  expect(await record("article", { body })).toMatchObject({ question: "", answer: "How we work." });
});

test.each([
  ["<p>One</p><p>two<br>three</p>", "One two three"],
  ["<p>4 &lt; 5 &amp; <b>b</b>old</p>", "4 < 5 & bold"],
  ['<div class="heading"><h3 id="a">A head</h3><a class="anchor" href="#a">#</a></div>', "A head"],
  ['<p>Noted<sup class="note-ref"><a href="#n">1</a></sup>.</p>', "Noted."],
])("%j reads %j", async (context, answer) => {
  expect(await record("x", { body: { context, exchanges: [] } })).toMatchObject({ answer });
});

test("unlisted posts are not found, and the order is that of the paths", () => {
  const posts = [testPost("b"), testPost("a"), testPost("c", { listed: false })];
  expect(searchable({ posts }).map(({ slug }) => slug)).toEqual(["a", "b"]);
});
