import { oneLine } from "../model/fields";
import { quote } from "../model/wording";
import type { ImagePlacer } from "./image-placer";
import type { ImportedItem } from "./item";
import type { Tell } from "./post-fields";

/** A picture in frontmatter: as fields of ours, or what is kept of it. */
export interface Cover {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A picture for cards must lie beside the post and say what it shows; another one is kept under `extra:`. */
export async function coverOf(
  { cover }: ImportedItem,
  placer: ImagePlacer,
  note: Tell,
): Promise<Cover> {
  if (!cover || cover.src.trim() === "") return { fields: {}, extra: {} };
  const placed = await placer.place(cover.src);
  const alt = oneLine(cover.alt ?? "");
  const kept = { fields: {}, extra: { image: cover.src, imageAlt: alt } };
  if ("fault" in placed) {
    note("unclear", `the picture ${quote(cover.src)} is left out: ${placed.fault}`);
    return kept;
  }
  if (!placed.url.startsWith("./")) {
    note("unclear", `the picture ${quote(cover.src)} is not in the source; put it beside the post`);
    return kept;
  }
  if (alt !== "") return { fields: { image: placed.url, imageAlt: alt }, extra: {} };
  const message = `the picture ${placed.url} has no description; move it from \`extra\` to \`image\` and add \`imageAlt\``;
  note("unclear", message);
  return { fields: {}, extra: { image: placed.url } };
}
