import { preprocessSource } from "./preprocess-source";

const query =
  'import { graphql } from "gatsby";\nexport const facts = graphql`fragment Facts on Post { slug }`;\n';

test.each([
  ["a query", "/site/src/theme/components/day.tsx", query, undefined],
  [
    "a page without a query",
    "/site/src/theme/templates/about.tsx",
    "export const Head = () => null;",
    undefined,
  ],
  [
    "a page on Windows",
    "C:\\site\\src\\pages\\about.tsx",
    "export const Head = () => null;",
    undefined,
  ],
  ["a slice", "/site/src/theme/components/top.tsx", "import { Slice } from 'gatsby';", undefined],
  ["another package's tag", "/site/src/a.ts", 'import { graphql } from "relay";', "export {};"],
  ["a link", "/site/src/a.tsx", 'import { Link } from "gatsby";', "export {};"],
  ["a word that Gatsby looks for", "/site/src/cli/header.ts", "const config = {};", "export {};"],
])("%s", (_, filename, contents, parsed) => {
  expect(preprocessSource({ filename, contents })).toBe(parsed);
});
