import { safeList } from "../markdown/safe-list";

/** Elements that HTML has or had, beside those that a post may contain and those that vanish with their content. */
const others =
  "acronym address area article aside base basefont bgsound big blink body button canvas center data datalist dialog dir fieldset font footer form frame frameset head header hgroup html image keygen label legend link main map marquee menu meta meter nav nobr optgroup option output param picture portal progress search slot source strike track tt";
const names = new Set([
  ...(safeList.tagNames ?? []),
  ...(safeList.strip ?? []),
  ...others.split(" "),
]);

/**
 * Whether HTML has an element of this name, in lower case.
 * @see https://html.spec.whatwg.org/multipage/indices.html#elements-3
 */
export function isElementName(name: string): boolean {
  return names.has(name);
}
