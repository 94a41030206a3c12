import type { GatsbyConfig } from "gatsby";

/** Whether plugins of gatsby-transformer-remark are in use. These need Gatsby, so nothing can be rendered without it then. */
export function hasRemarkPlugins({ plugins = [] }: GatsbyConfig): boolean {
  return plugins.some(
    (plugin) =>
      typeof plugin === "object" &&
      plugin?.resolve === "gatsby-transformer-remark" &&
      plugin.options?.plugins !== undefined,
  );
}
