import { titleSlug } from "./title-slug";

test.each([
  ["Should I take the first offer?", "should-i-take-the-first-offer"],
  ["I have an offer, but I'm waiting. Don't I?", "i-have-an-offer-but-im-waiting-dont-i"],
  ["Что делать, если не отвечают?", "что-делать-если-не-отвечают"],
  ["该接受第一份工作吗？", "该接受第一份工作吗"],
  ["🎉", "post-1f389"],
  ["L’été à Zürich", "lété-à-zürich"],
  [
    "Is it realistic to become a data analyst by next summer, or am I fooling myself?",
    "is-it-realistic-to-become-a-data-analyst-by-next-summer-or",
  ],
  ["职".repeat(100), "职".repeat(60)],
])("%s", (title, slug) => {
  expect(titleSlug(title)).toBe(slug);
});
