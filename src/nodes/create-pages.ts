import { resolve } from "node:path";
import type { GatsbyNode } from "gatsby";
import { yearOf } from "../model/dates";
import { site } from "../site";
import { buildInput } from "./build-input";
import { loadCardDesign } from "./load-card-design";
import { pageImages } from "./page-images";
import { planPages } from "./plan-pages";
import { siteNodes } from "./site-nodes";

/** One page for each thing that a reader can open now. */
export const createPages: NonNullable<GatsbyNode["createPages"]> = async ({
  actions,
  getNode,
  getNodesByType,
}) => {
  const nodes = siteNodes(getNodesByType);
  const imageOf = pageImages(nodes, await loadCardDesign(resolve(".")));
  const planned = planPages(nodes, {
    now: buildInput.now,
    preview: process.env.NODE_ENV === "development",
    yearOf: (date) => yearOf(date, site.timeZone),
    textOf: ({ title, parent }) => `${title}\n\n${getNode(parent ?? "")?.internal.content ?? ""}`,
  });
  for (const { path, template, context } of planned) {
    actions.createPage({
      path,
      component: resolve(`src/templates/${template}.tsx`),
      context: { ...context, image: imageOf(path) },
    });
  }
};
