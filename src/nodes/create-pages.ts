import { resolve } from "node:path";
import type { GatsbyNode } from "gatsby";
import { yearOf } from "../model/dates";
import { site } from "../site";
import { buildInput } from "./build-input";
import { planPages } from "./plan-pages";
import { siteNodes } from "./site-nodes";

/** One page for each thing that a reader can open now. */
export const createPages: NonNullable<GatsbyNode["createPages"]> = ({
  actions,
  getNode,
  getNodesByType,
}) => {
  const planned = planPages(siteNodes(getNodesByType), {
    now: buildInput.now,
    preview: process.env.NODE_ENV === "development",
    yearOf: (date) => yearOf(date, site.timeZone),
    textOf: ({ title, parent }) => `${title}\n\n${getNode(parent ?? "")?.internal.content ?? ""}`,
  });
  for (const { path, template, context } of planned) {
    actions.createPage({
      path,
      component: resolve(`src/templates/${template}.tsx`),
      context: { ...context },
    });
  }
};
