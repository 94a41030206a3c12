import { isMap, isScalar, parseDocument } from "yaml";
import { findFrontmatter } from "./document";

/** The words of a link, which may hold brackets in pairs, up to its address; then that. https://spec.commonmark.org/0.31.2/#links */
const link = /(\[(?:\\.|[^\\[\]]|\[[^[\]]*\])*\]\(\s*<?)([^\s)<>]+)/gs;

/**
 * Where the destinations of links stand in the one field that is Markdown, in reading order.
 *
 * @param text a whole file, without a byte-order mark
 */
export function shortAnswerLinks(text: string): { start: number; end: number }[] {
  const place = findFrontmatter(text);
  if ("rule" in place) return [];
  const yaml = text.slice(place.start, place.end + 1);
  if (!/^shortAnswer:/m.test(yaml) || !yaml.includes("](")) return [];
  const { contents } = parseDocument(yaml);
  const value = isMap(contents) ? contents.get("shortAnswer", true) : undefined;
  if (!isScalar(value) || !value.range) return [];
  const [start, end] = value.range;
  return [...yaml.slice(start, end).matchAll(link)].map(({ index, 1: words = "", 2: to = "" }) => {
    const from = place.start + start + index + words.length;
    return { start: from, end: from + to.length };
  });
}
