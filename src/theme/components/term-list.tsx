import { graphql, Link } from "gatsby";
import type { Shelf } from "../../plan/page-context";
import { words } from "../../words/words";

interface TermListProps {
  shelves: readonly Shelf[];
  terms: readonly Queries.TermLinkFragment[];
  /** With what each term means, where there is room for it. */
  described?: boolean;
}

/** Topics or stages, each with the number of its answers. */
export function TermList({ shelves, terms, described }: TermListProps) {
  const shelfOf = new Map(shelves.map((shelf) => [shelf.id, shelf]));
  return (
    <ul className="term-list">
      {terms.map((term) => (
        <li key={term.id}>
          <Link to={term.path}>{term.title}</Link>{" "}
          <span className="count">{words.lists.answers(shelfOf.get(term.id)?.posts ?? 0)}</span>
          {described && term.description && <p>{term.description}</p>}
        </li>
      ))}
    </ul>
  );
}

export const fragment = graphql`
  fragment TermLink on Term {
    id
    title
    path
    description
  }
`;
