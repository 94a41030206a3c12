import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Content } from "../model/content";
import type { WithImage } from "../outputs/share-image/page-images";
import type { PlannedPage } from "../plan/plan-pages";

/** What a build has worked out before Gatsby begins. Plain data. */
export interface GatsbyPlan {
  readonly content: Content;
  readonly pages: readonly {
    readonly path: string;
    readonly template: PlannedPage["template"];
    readonly context: PlannedPage["context"] & WithImage;
  }[];
  /** The names of rendered texts, by the files of the content as they are shown. */
  readonly bodies: Readonly<Record<string, string>>;
  /** Absolute path of the folder of rendered texts. */
  readonly bodyDirectory: string;
}

/** What the command line hands to Gatsby's process. */
interface BuildInput {
  /** Absolute path of the folder of posts. */
  readonly contentDirectory: string;
  /** How that folder is named in messages, as the author typed it. */
  readonly shownDirectory: string;
  /** The moment that the site is built for: decides what is scheduled and what is due for review. */
  readonly now: Date;
  /** Where finished images are kept between builds, by content hash. */
  readonly imageCacheDirectory: string;
  /** Whether this run writes the types of queries. */
  readonly typegen: boolean;
  /** What the build has worked out; nothing in the live preview, which reads the content itself. */
  readonly plan: () => GatsbyPlan | undefined;
}

let plan: GatsbyPlan | undefined;

export const buildInput: BuildInput = {
  contentDirectory: resolve(process.env.RUNG_BUILD_CONTENT || "content"),
  shownDirectory: process.env.RUNG_BUILD_SHOWN || "content",
  now: process.env.RUNG_BUILD_NOW ? new Date(process.env.RUNG_BUILD_NOW) : new Date(),
  imageCacheDirectory: resolve(process.env.RUNG_BUILD_IMAGES || ".rung/images"),
  typegen: process.env.RUNG_BUILD_TYPEGEN === "1",
  plan: () => {
    const file = process.env.RUNG_BUILD_PLAN;
    if (file) plan ??= JSON.parse(readFileSync(file, "utf8"));
    return plan;
  },
};
