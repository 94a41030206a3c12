import { resolve } from "node:path";
import type { CreatePagesArgs, GatsbyNode } from "gatsby";
import { yearOf } from "../../model/dates";
import { related } from "../../model/related";
import { loadCardDesign } from "../../outputs/share-image/load-card-design";
import { pageImages } from "../../outputs/share-image/page-images";
import { planPages } from "../../plan/plan-pages";
import { site } from "../../site";
import { buildInput } from "../build-input";
import { siteNodes } from "../nodes/site-nodes";
import { followDeleted } from "../preview/follow-saves";
import { PageMemory, type SitePage } from "../preview/page-memory";
import { relatedMemory } from "../preview/related-memory";

const preview = process.env.NODE_ENV === "development";
const relatedInPreview = relatedMemory();
const memory = new PageMemory();

/** One page for each thing that a reader can open now; in the live preview only those that are not as they were. */
export const createPages: NonNullable<GatsbyNode["createPages"]> = async (args) => {
  if (preview) followDeleted(args.getNodesByType);
  const pages = await sitePages(args);
  if (!preview) {
    for (const page of pages) args.actions.createPage(page);
    return;
  }
  const { create, remove } = memory.changes(pages);
  for (const page of remove) args.actions.deletePage(page);
  for (const page of create) args.actions.createPage(page);
};

/**
 * Gatsby removes pages that `createPages` does not make again at every save, unless they were made here, when it starts. For a
 * thousand posts that is most of what a save costs.
 */
export const createPagesStatefully: NonNullable<GatsbyNode["createPagesStatefully"]> = async ({
  actions,
}) => {
  for (const page of memory.start()) actions.createPage(page);
};

async function sitePages({ getNode, getNodesByType }: CreatePagesArgs): Promise<SitePage[]> {
  const nodes = siteNodes(getNodesByType);
  const imageOf = pageImages(nodes, await loadCardDesign(resolve(".")));
  const planned = planPages(nodes, {
    now: buildInput.now,
    preview,
    yearOf: (date) => yearOf(date, site.timeZone),
    related: preview ? relatedInPreview : related,
    textOf: ({ title, parent }) => `${title}\n\n${getNode(parent ?? "")?.internal.content ?? ""}`,
  });
  return planned.map(({ path, template, context }) => ({
    path,
    component: resolve(`src/theme/templates/${template}.tsx`),
    context: { ...context, image: imageOf(path) },
  }));
}
