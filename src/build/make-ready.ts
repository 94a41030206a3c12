import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { missingGlyph } from "../check/rules/missing-glyph";
import { bodyStore } from "../content/body-store";
import { checkContent, checkContentByRules } from "../content/check-content";
import type { Content } from "../model/content";
import { plural } from "../model/plural";
import type { Problem } from "../model/problem";
import { loadCardDesign } from "../outputs/share-image/load-card-design";
import { PageReader } from "../release/page-reader";
import { drawElsewhere, renderElsewhere } from "./ahead";
import type { BuildOptions, BuildProgress } from "./build";
import { missingCards } from "./draw-ahead";
import { giveBackMemory } from "./give-back-memory";

/** Where a build reads and writes, in absolute paths, and who renders its texts. */
interface Places {
  readonly project: string;
  /** Where Gatsby works. */
  readonly siteRoot: string;
  /** Gatsby's. */
  readonly environment: NodeJS.ProcessEnv;
  /** Where the content is written for Gatsby. */
  readonly checkedFile: string;
  readonly bodyDirectory: string;
  readonly imageDirectory: string;
  /** Whether Gatsby alone can render texts; see remark-plugins.ts. */
  readonly alone: boolean;
}

/** What the rules found: nothing but warnings. */
interface Ruled {
  /** About what a build makes. */
  readonly built: readonly Problem[];
  /** How many about anything else. */
  readonly others: number;
}

/** Content that may be built, and what goes on beside Gatsby. */
export interface ReadyContent {
  readonly content: Content;
  /** Rejected with ContentErrors when a rule found an error. */
  readonly ruled: Promise<Ruled>;
  /** Has read the pages that the build before left. */
  readonly pages: PageReader;
}

/**
 * Checks content, and begins what goes on beside Gatsby: texts are rendered, when these are done, the rules are asked about
 * them, and then share images are drawn until Gatsby comes to them itself; the pages of the build before are read for the release.
 *
 * @param over when Gatsby has ended, and whatever is not done is left to others
 * @throws ContentErrors as `checkContent` does
 */
export async function makeReady(
  { content: shownDirectory, now }: BuildOptions,
  places: Places,
  progress: BuildProgress,
  over: AbortSignal,
): Promise<ReadyContent> {
  const { project, siteRoot, environment, checkedFile, imageDirectory } = places;
  const content = await checkContent(shownDirectory, now, project);
  progress.detail(plural(content.posts.length, "post"));
  const { texts, ...checked } = content;
  await mkdir(dirname(checkedFile), { recursive: true });
  await writeFile(checkedFile, JSON.stringify(checked));
  progress.begin("Start Gatsby");
  const withImages = new Set(content.images.map(({ file }) => file));
  const rest = places.alone ? [] : texts.filter(({ file }) => !withImages.has(file));
  const missing = await bodyStore(places.bodyDirectory).missing(rest);
  const rendered = renderElsewhere(missing, { siteRoot, environment }, over);
  const ruled = rendered.then(async () => {
    const found = await checkContentByRules(shownDirectory, content, now, project);
    giveBackMemory();
    const design = await loadCardDesign(siteRoot);
    const cards = await missingCards(content, now, design, imageDirectory);
    void drawElsewhere(cards, { siteRoot, environment }, over);
    const built = found.filter(({ rule }) => rule === missingGlyph);
    return { built, others: found.length - built.length };
  });
  // Whoever awaits it is told; Gatsby may fail first.
  ruled.catch(() => {});
  const pages = new PageReader();
  // What Gatsby takes away meanwhile is read afterwards, if it is still wanted.
  pages.readAhead(join(siteRoot, "public"), over).catch(() => {});
  return { content, ruled, pages };
}
