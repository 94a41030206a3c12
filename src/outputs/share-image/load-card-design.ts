import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { site } from "../../site";
import { type CardDesign, cardDesign } from "./card";
import { cardColors } from "./card-colors";
import { cardFonts } from "./title-glyphs";

/**
 * What all share images have in common, from the owner's files.
 *
 * @param root absolute path of the folder that Gatsby builds in
 */
export async function loadCardDesign(root: string): Promise<CardDesign> {
  const [mark, tokens, title, strong] = await Promise.all([
    readFile(join(root, "static/favicon.svg")).catch(noMark),
    readFile(join(root, "src/theme/styles/tokens.css"), "utf8"),
    readFile(join(root, cardFonts.title)),
    readFile(join(root, cardFonts.strong)),
  ]);
  return cardDesign(site, { colors: cardColors(tokens), mark, fonts: { title, strong } });
}

function noMark(): never {
  throw new Error(
    "static/favicon.svg cannot be read; put the site's mark there, icons and share images are made from it",
  );
}
