import { resolve } from "node:path";
import type { GatsbyNode } from "gatsby";
import { yearOf } from "../model/dates";
import { related } from "../model/related";
import { site } from "../site";
import { buildInput } from "./build-input";
import { loadCardDesign } from "./load-card-design";
import { pageImages } from "./page-images";
import { planPages } from "./plan-pages";
import { relatedMemory } from "./related-memory";
import { siteNodes } from "./site-nodes";

const relatedInPreview = relatedMemory();

/** One page for each thing that a reader can open now. */
export const createPages: NonNullable<GatsbyNode["createPages"]> = async ({
  actions,
  getNode,
  getNodesByType,
}) => {
  const nodes = siteNodes(getNodesByType);
  const imageOf = pageImages(nodes, await loadCardDesign(resolve(".")));
  const preview = process.env.NODE_ENV === "development";
  const planned = planPages(nodes, {
    now: buildInput.now,
    preview,
    yearOf: (date) => yearOf(date, site.timeZone),
    related: preview ? relatedInPreview : related,
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
