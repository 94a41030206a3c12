import { feedIdOf } from "./feed-id";

test.each([
  ["a post that never moved", { slug: "x", aliases: [] }, "/x/"],
  ["one that moved", { slug: "y", aliases: ["/x/"] }, "/x/"],
  ["one that moved twice", { slug: "z", aliases: ["/x/", "/y/"] }, "/x/"],
  ["one of an older blog", { slug: "x", aliases: ["/2019/05/x/", "/old.html"] }, "/x/"],
  ["one that says so", { slug: "y", aliases: ["/go/", "/x/"], feedId: "/x/" }, "/x/"],
  [
    "one from elsewhere",
    { slug: "x", aliases: [], feedId: "https://old.example/?p=1" },
    "https://old.example/?p=1",
  ],
])("%s", (_, post, expected) => {
  expect(feedIdOf(post)).toBe(expected);
});
