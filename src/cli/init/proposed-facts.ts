import { slugify } from "../../model/slug";
import type { SiteFacts } from "./site-facts";

/** The name that the project comes with. Texts that say or play on it do not outlive it. */
const upstreamName = "Rung";
const speaksOfUpstream = new RegExp(`\\b${upstreamName}\\b`, "i");

/** What the project says of itself under any other name. */
const neutral = {
  tagline: "Straight answers to career questions.",
  description: "Questions about working life, frank answers, and words that you can use tomorrow.",
};

/**
 * The facts of a site after an owner gave some of them. One that was not given stays, unless it speaks of the name that the
 * project comes with while the site has another.
 */
export function proposedFacts(current: SiteFacts, given: Partial<SiteFacts>): SiteFacts {
  const name = given.name ?? current.name;
  const fits = (text: string) => name === upstreamName || !speaksOfUpstream.test(text);
  const authorName =
    given.authorName ?? (fits(current.authorName) ? current.authorName : `The ${name} editors`);
  return {
    ...current,
    tagline: fits(current.tagline) ? current.tagline : neutral.tagline,
    description: fits(current.description) ? current.description : neutral.description,
    authorId:
      given.authorName === undefined || given.authorName === current.authorName
        ? current.authorId
        : slugify(authorName),
    ...given,
    name,
    authorName,
  };
}

/** Whether a site still has the name that the project comes with. */
export const isUnnamed = ({ name }: Pick<SiteFacts, "name">): boolean => name === upstreamName;
