import { createHash } from "node:crypto";
import { paths } from "../../model/paths";
import type { Post } from "../../model/post";
import type { Term } from "../../model/vocabulary";
import type { Site } from "../../site";
import type { CardColors } from "./card-colors";

/** What a share image says. */
export interface Card {
  readonly title: string;
  /** The titles of the stages that an answer is for. */
  readonly stages: readonly string[];
  /** The ladder from its foot up: whether each rung is one of them. */
  readonly rungs: readonly boolean[];
}

/** What all share images of a site have in common. */
export interface CardDesign {
  readonly siteName: string;
  /** Stands for a title that the font cannot draw. */
  readonly tagline: string;
  readonly colors: CardColors;
  /** The owner's mark, an SVG file. */
  readonly mark: Uint8Array;
  /** Font files that are not variable: for titles, and heavier for the words beside them. */
  readonly fonts: { readonly title: Uint8Array; readonly strong: Uint8Array };
  /** Changes whenever any of the above does, and so does every image's address. */
  readonly digest: string;
}

/** A share image as a page's head names it. */
export interface ShareImage {
  /** Without the path prefix. */
  readonly path: string;
  /** What it says, for those who cannot see it. */
  readonly alt: string;
}

/** Change this when the same card shall give another picture. */
export const recipe = "4";

/** A design, with the digest of everything in it. */
export function cardDesign(
  site: Pick<Site, "name" | "tagline">,
  { colors, mark, fonts }: Pick<CardDesign, "colors" | "mark" | "fonts">,
): CardDesign {
  const { name: siteName, tagline } = site;
  const words = JSON.stringify([recipe, siteName, tagline, colors]);
  const hash = createHash("sha256");
  // Each part by its own digest, so that none can pass for the end of another.
  for (const part of [words, mark, fonts.title, fonts.strong]) {
    hash.update(createHash("sha256").update(part).digest());
  }
  return { siteName, tagline, colors, mark, fonts, digest: hash.digest("hex") };
}

/** What a post's share image says. @param ladder all stages, from the foot up */
export function postCard(
  { title, stages }: Pick<Post, "title" | "stages">,
  ladder: readonly Pick<Term, "id" | "title">[],
): Card {
  return {
    title,
    stages: ladder.filter(({ id }) => stages.includes(id)).map((stage) => stage.title),
    rungs: ladder.map(({ id }) => stages.includes(id)),
  };
}

/** What the share image of every page says that is no post's: the ladder, its first rung lit as in the mark. */
export function siteCard(site: Pick<Site, "tagline">, ladder: readonly unknown[]): Card {
  return { title: site.tagline, stages: [], rungs: ladder.map((_, place) => place === 0) };
}

/** A share image's place, known before it is drawn. */
export function shareImage(card: Card, design: CardDesign): ShareImage {
  const hash = createHash("sha256")
    .update(JSON.stringify([design.digest, card]))
    .digest("hex");
  return {
    path: paths.shareImage(hash.slice(0, 20)),
    alt: [card.title, card.stages.join(", "), design.siteName].filter(Boolean).join(" · "),
  };
}
