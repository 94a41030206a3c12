import type { GatsbyConfig } from "gatsby";
import { hasRemarkPlugins } from "./remark-plugins";

const remark = "gatsby-transformer-remark";

test.each<[string, GatsbyConfig["plugins"], boolean]>([
  ["no plugin at all", undefined, false],
  ["named alone", [remark], false],
  ["with options of its own", [{ resolve: remark, options: { engines: {} } }], false],
  ["with plugins", [{ resolve: remark, options: { plugins: ["gatsby-remark-emoji"] } }], true],
  ["plugins of another", [{ resolve: "gatsby-plugin-mdx", options: { plugins: [] } }], false],
])("%s", (_, plugins, expected) => {
  expect(hasRemarkPlugins({ ...(plugins && { plugins }) })).toBe(expected);
});
