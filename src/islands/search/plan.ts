/** Words that mean the same, each a word or a few: `["raise", "pay rise"]`. */
export type Synonyms = readonly (readonly string[])[];

/** One thing that was asked for: what was typed, then what means the same. Each may be several words. */
export type Wish = readonly [typed: string, ...synonyms: string[]];

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’+#-][\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text in small letters, with apostrophes and hyphens in them: `don't`, `entry-level`. */
export const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(word) ?? []).map((found) => found.replaceAll("’", "'"));

/**
 * What a question asks for. Words that are synonyms of others bring these along; the longest that fits comes first, so that
 * "laid off" is not taken for two words.
 */
export function plan(question: string, synonyms: Synonyms): Wish[] {
  const alike = new Map<string, string[]>();
  for (const group of synonyms) {
    const members = group.map((member) => wordsOf(member).join(" "));
    for (const member of members) {
      const others = members.filter((other) => other !== member);
      alike.set(member, [...new Set([...(alike.get(member) ?? []), ...others])]);
    }
  }
  const longest = Math.max(1, ...[...alike.keys()].map((member) => member.split(" ").length));
  const typed = wordsOf(question);
  const wishes = new Map<string, Wish>();
  for (let place = 0; place < typed.length; ) {
    let length = Math.min(longest, typed.length - place);
    while (length > 1 && !alike.has(typed.slice(place, place + length).join(" "))) length -= 1;
    const found = typed.slice(place, place + length).join(" ");
    wishes.set(found, [found, ...(alike.get(found) ?? [])]);
    place += length;
  }
  return [...wishes.values()];
}
