import { aliasPages } from "./alias-pages";
import { favicon } from "./favicon";
import { feedStyle } from "./feed-style";
import { feeds } from "./feeds";
import { icons } from "./icons";
import { listData } from "./list-data";
import { llmsTxt } from "./llms-txt";
import { manifest } from "./manifest";
import { postMarkdown } from "./post-markdown";
import { robots } from "./robots";
import { securityTxt } from "./security-txt";
import { shareImages } from "./share-images";
import { sitemap } from "./sitemap";
import type { Output } from "./sources";

/** What makes every file of the site that is neither a page nor the owner's. */
export const outputs: readonly Output[] = [
  manifest,
  favicon,
  icons,
  feeds,
  feedStyle,
  sitemap,
  robots,
  llmsTxt,
  postMarkdown,
  securityTxt,
  aliasPages,
  listData,
  shareImages,
];
