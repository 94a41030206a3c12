import { graphql } from "gatsby";
import { words } from "../../words/words";
import { Conflicts } from "./conflicts";
import { Html } from "./html";

/** What an author's file states, and nothing where it states nothing. */
export function AuthorFacts({ author }: { author: Queries.AuthorFactsFragment }) {
  const { role, years, bio, url, links, conflicts } = author;
  const facts = [role, years === null ? null : words.author.experience(years)].flatMap(
    (fact) => fact || [],
  );
  const elsewhere = [...(url ? [{ title: shown(url), url }] : []), ...links];
  return (
    <div className="author-facts">
      {facts.length > 0 && <p className="intro">{words.author.facts(facts)}</p>}
      {bio && <Html className="prose" html={bio} />}
      {conflicts && <Conflicts text={conflicts} />}
      {elsewhere.length > 0 && (
        <ul className="elsewhere">
          {elsewhere.map((link) => (
            <li key={link.url}>
              <a href={link.url} rel="external">
                {link.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An address as people write it: `https://www.ada.example/` → `ada.example`. */
const shown = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, "");

export const fragment = graphql`
  fragment AuthorFacts on Author {
    role
    years
    bio
    url
    links {
      title
      url
    }
    conflicts
  }
`;
