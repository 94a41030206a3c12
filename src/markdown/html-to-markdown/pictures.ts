import type { Element } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { PhrasingContent } from "mdast";
import { elementsOf, textOf } from "../element";

/** Of an image only what Markdown shows: a title would become a caption. */
export const img: Handle = (_state, { properties }) => ({
  type: "image",
  url: imageAddress(properties),
  title: null,
  alt: String(properties.alt ?? "")
    .replace(/\s+/g, " ")
    .trim(),
});

/** Pages that load images late keep the real address in `data-src` and a placeholder in `src`. */
function imageAddress(properties: Element["properties"]): string {
  const src = String(properties.src ?? "").trim();
  const late = String(properties.dataSrc ?? "").trim();
  return late !== "" && (src === "" || src.startsWith("data:")) ? late : src;
}

/** An image with a caption is an image with a title; see docs/markdown.md. */
export const figure: Handle = (state, element) => {
  const [image, ...more] = elementsOf(element, "img");
  const [caption] = elementsOf(element, "figcaption");
  const words = caption ? textOf(caption).replace(/\s+/g, " ").trim() : "";
  const others = textOf(element).replace(/\s+/g, " ").trim();
  const plain = !caption || elementsOf(caption, "a", "img", "code").length === 0;
  if (!image || more.length > 0 || !plain || others !== words) {
    return state.toFlow(state.all(element));
  }
  const link = elementsOf(element, "a").find((a) => elementsOf(a, "img").length > 0);
  const node = { type: "image" as const, ...imageOf(state, image), title: words || null };
  const href = String(link?.properties.href ?? "");
  const enlarges = href === "" || /\.(avif|gif|jpe?g|png|svg|webp)([?#]|$)/i.test(href);
  const content: PhrasingContent = enlarges
    ? node
    : { type: "link", url: href, title: null, children: [node] };
  return { type: "paragraph", children: [content] };
};

function imageOf(state: State, image: Element): { url: string; alt: string } {
  const made = img(state, image, undefined) as { url: string; alt: string };
  return { url: made.url, alt: made.alt };
}
