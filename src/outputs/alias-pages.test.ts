import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { testPost, testSources } from "../../tests/support/output-sources";
import { aliasPages } from "./alias-pages";

const made = (aliases: string[], changes: Parameters<typeof testSources>[0] = {}) => [
  ...aliasPages(
    testSources({ posts: [testPost("как", { aliases, title: 'A < B & "C"' })], ...changes }),
  ),
];

test("an address that can be a page's has one, and no other", () => {
  const paths = made(["/old", "/a/b/", "/old.html", "/old.php", `/${"long".repeat(70)}/`]).map(
    ({ path }) => path,
  );
  expect(paths).toEqual(["/a/b/index.html", "/old.html", "/old/index.html"]);
});

test("it leads on at once, by a link where that is forbidden, and says which address counts", () => {
  const site = { ...testSources().site, url: "https://host.example/blog" };
  const [file] = made(["/old/"], { site, pathPrefix: "/blog" });
  const html = String(file?.content);
  expect(html).toContain('<meta http-equiv="refresh" content="0;url=/blog/%D0%BA%D0%B0%D0%BA/">');
  expect(html).toContain(
    '<link rel="canonical" href="https://host.example/blog/%D0%BA%D0%B0%D0%BA/">',
  );
  expect(html).not.toContain("noindex");
  expect(html).toContain('<a href="/blog/%D0%BA%D0%B0%D0%BA/">A &lt; B &amp; "C"</a>');
  expect(html).not.toContain("<script");
});

test("of a post that appeared elsewhere, that is the canonical address", () => {
  const posts = [testPost("x", { aliases: ["/old/"], canonical: "https://first.example/x/" })];
  expect(String(made([], { posts })[0]?.content)).toContain(
    '"canonical" href="https://first.example/x/"',
  );
});

test("it is valid HTML", async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ["html-validate:recommended"] }),
  );
  const report = await validator.validateString(String(made(["/old/"])[0]?.content));
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
    [],
  );
});
