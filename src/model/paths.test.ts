import { absolute, paths, reservedSlugs } from "./paths";

test.each([
  [paths.home(), "/"],
  [paths.post("first-offer"), "/first-offer/"],
  [paths.page("about"), "/about/"],
  [paths.topics(), "/topics/"],
  [paths.topic("pay"), "/topics/pay/"],
  [paths.stages(), "/stages/"],
  [paths.stage("entry"), "/stages/entry/"],
  [paths.series("first-job"), "/series/first-job/"],
  [paths.archive(), "/archive/"],
  [paths.archiveYear(2026), "/archive/2026/"],
  [paths.author("editors"), "/authors/editors/"],
  [paths.search(), "/search/"],
  [paths.subscribe(), "/subscribe/"],
  [paths.rss(), "/rss.xml"],
  [paths.rss(paths.topic("pay")), "/topics/pay/rss.xml"],
  [paths.atom(), "/atom.xml"],
  [paths.jsonFeed(), "/feed.json"],
  [paths.feedPage(paths.rss(), 2), "/rss/2.xml"],
  [paths.feedPage(paths.rss(paths.stage("entry")), 1), "/stages/entry/rss/1.xml"],
  [paths.feedPage(paths.jsonFeed(), 12), "/feed/12.json"],
  [paths.feedStyle(), "/feed.css"],
  [paths.notFound(), "/404.html"],
  [paths.shareImage("1a2b3c4d5e6f7081"), "/share/1a2b3c4d5e6f7081.png"],
  [paths.numbered("/topics/pay/", 1), "/topics/pay/"],
  [paths.numbered("/topics/pay/", 2), "/topics/pay/2/"],
])("%s", (path, expected) => {
  expect(path).toBe(expected);
});

test("an address on the web is percent-encoded and keeps the site's prefix", () => {
  expect(absolute("https://host.example/blog", "/привет/")).toBe(
    "https://host.example/blog/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82/",
  );
});

test("every first segment that is not a post's or page's is reserved", () => {
  const own = [
    paths.topics(),
    paths.stages(),
    paths.series("x"),
    paths.archive(),
    paths.author("x"),
    paths.search(),
    paths.subscribe(),
    ...[paths.rss(), paths.atom(), paths.jsonFeed()].map((feed) => paths.feedPage(feed, 1)),
  ];
  for (const path of own) expect(reservedSlugs).toContain(path.split("/")[1]);
});
