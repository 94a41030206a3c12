import { isMap, isScalar, parseDocument } from "yaml";
import { findFrontmatter } from "./document";

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
  return [...yaml.slice(start, end).matchAll(/(?<=\]\(\s*<?)[^\s)<>]+/g)].map((match) => {
    const from = place.start + start + match.index;
    return { start: from, end: from + match[0].length };
  });
}
