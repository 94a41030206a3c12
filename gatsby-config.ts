import type { GatsbyConfig } from "gatsby";
import { buildInput } from "./src/gatsby/build-input";
import { typeFiles } from "./src/gatsby/query-types";
import { pathPrefix, site } from "./src/site";

const config: GatsbyConfig = {
  pathPrefix,
  trailingSlash: "always",
  jsxRuntime: "automatic",
  siteMetadata: { siteUrl: site.url },
  graphqlTypegen: buildInput.typegen && {
    typesOutputPath: typeFiles.schema,
    generateOnBuild: true,
    documentSearchPaths: ["./src/**/*.tsx"],
  },
  plugins: [
    {
      resolve: "gatsby-source-filesystem",
      options: { name: "content", path: buildInput.contentDirectory },
    },
    {
      resolve: "gatsby-transformer-remark",
      // src/model reads the frontmatter, with places and limits; here it is only cut off. Gatsby calls the option unknown
      // and hands it to gray-matter all the same.
      options: { engines: { yaml: () => ({}) } },
    },
  ],
};

export default config;
