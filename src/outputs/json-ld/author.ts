import type { Organization, Person, ProfilePage } from "schema-dts";
import { absolute } from "../../model/paths";
import type { Site } from "../../site";

/** Who answers, as far as every page of theirs knows. */
export interface AuthorFacts {
  readonly name: string;
  /** Of the author's page, without the path prefix. */
  readonly path: string;
  /** Whether it is several people who sign together. */
  readonly organization?: boolean | null;
}

/** Who answers, as far as their own file states it. */
export interface AuthorProfile extends AuthorFacts {
  readonly role?: string | null;
  readonly url?: string | null;
  readonly links: readonly { readonly url: string }[];
}

type Author = Exclude<Person | Organization, string>;

/** Who answers, with the page that says more. */
export function author(facts: AuthorFacts, site: Pick<Site, "url">): Author {
  return {
    "@type": facts.organization ? "Organization" : "Person",
    name: facts.name,
    url: absolute(site.url, facts.path),
  };
}

/** The page about an author. https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function profilePage(
  facts: AuthorProfile,
  site: Pick<Site, "url">,
): Exclude<ProfilePage, string> {
  const sameAs = [...(facts.url ? [facts.url] : []), ...facts.links.map(({ url }) => url)];
  const stated = {
    ...author(facts, site),
    ...(sameAs.length > 0 && { sameAs }),
    ...(facts.role && !facts.organization && { jobTitle: facts.role }),
  };
  return { "@type": "ProfilePage", mainEntity: stated as Author };
}
