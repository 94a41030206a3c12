import { testPost } from "../../tests/support/output-sources";
import { redirects } from "./redirects";

const made = (aliases: string[], paths: string[] = []) =>
  redirects({ posts: [testPost("now", { aliases })], paths }).map(({ from }) => from);

test.each([
  ["/old-path/", "/old-path/"],
  ["/old-path", "/old-path/"],
  ["/2019/05/old/index.html", "/2019/05/old/"],
  ["/old.html", "/old.html"],
  ["/old.php", "/old.php"],
  ["/v1.2", "/v1.2/"],
  ["/node.js/", "/node.js/"],
  ["/%D1%82%D0%B5%D1%81%D1%82/", "/тест/"],
  ["/cafe\u0301/", "/caf\u00e9/"],
  ["/100%/", "/100%/"],
])("the alias %s moves %s", (alias, from) => {
  expect(made([alias])).toEqual([from]);
});

test("all lead to the post, in the order of their addresses", () => {
  const posts = [testPost("b", { aliases: ["/z/", "/a/"] }), testPost("c", { aliases: ["/m/"] })];
  expect(redirects({ posts, paths: [] })).toEqual([
    { from: "/a/", to: "/b/" },
    { from: "/m/", to: "/c/" },
    { from: "/z/", to: "/b/" },
  ]);
});

test.each(["/%3Fp=1/", "/a/%2e%2e/b/", "/taken"])("%s is left out", (alias) => {
  expect(made([alias], ["/taken/"])).toEqual([]);
});
