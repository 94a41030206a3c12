import { resolve } from "node:path";
import type { CreatePagesArgs, GatsbyNode } from "gatsby";
import { yearOf } from "../../model/dates";
import { loadCardDesign } from "../../outputs/share-image/load-card-design";
import { pageImages } from "../../outputs/share-image/page-images";
import { planPages } from "../../plan/plan-pages";
import { site } from "../../site";
import { buildInput, type GatsbyPlan } from "../build-input";
import { siteNodes } from "../nodes/site-nodes";
import { liveMarkdown } from "../preview/live-content";
import { PageMemory, type SitePage } from "../preview/page-memory";
import { relatedMemory } from "../preview/related-memory";

const preview = process.env.NODE_ENV === "development";
const relatedInPreview = relatedMemory();
const memory = new PageMemory();

/** One page for each thing that a reader can open now; in the live preview only those that are not as they were. */
export const createPages: NonNullable<GatsbyNode["createPages"]> = async (args) => {
  const pages = await sitePages(args);
  if (!preview) {
    for (const page of pages) args.actions.createPage(page);
    return;
  }
  // Two files may want one address: it is the site's own, else the page's, else the first post's.
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const { create, remove } = memory.changes([...byPath.values()]);
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
  // In the place of Gatsby's own page for an address that leads nowhere.
  if (preview) actions.createPage({ path: "/dev-404-page/", component: ownNotFound, context: {} });
};

const ownNotFound = resolve("src/gatsby/preview/own-not-found.tsx");

async function sitePages({ getNodesByType }: CreatePagesArgs): Promise<SitePage[]> {
  const plan = buildInput.plan();
  if (plan) return plan.pages.map(withComponent);
  const nodes = siteNodes(getNodesByType);
  const imageOf = pageImages(nodes, await loadCardDesign(resolve(".")));
  const planned = planPages(nodes, {
    now: buildInput.now,
    preview,
    defaultAuthor: site.author.id,
    yearOf: (date) => yearOf(date, site.timeZone),
    related: relatedInPreview,
    textOf: ({ title, file }) => `${title}\n\n${liveMarkdown(file)}`,
  });
  return planned.map(({ path, template, context }) =>
    withComponent({ path, template, context: { ...context, image: imageOf(path) } }),
  );
}

const withComponent = ({ path, template, context }: GatsbyPlan["pages"][number]): SitePage => ({
  path,
  component: resolve(`src/theme/templates/${template}.tsx`),
  context: { ...context },
});
