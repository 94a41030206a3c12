import { graphql, Link, withPrefix } from "gatsby";
import { paths } from "../../model/paths";
import { words } from "../../words/words";

interface ArchiveFiltersProps {
  stages: readonly Queries.FilterTermFragment[];
  topics: readonly Queries.FilterTermFragment[];
}

/** Leads to the list of each stage and topic. src/theme/islands/archive.ts combines them in place; this is all that it must know. */
export function ArchiveFilters({ stages, topics }: ArchiveFiltersProps) {
  if (stages.length + topics.length === 0) return null;
  const { filters, found, foundNone, showAll, showMore } = words.archive;
  return (
    <nav
      className="filters"
      aria-label={filters}
      data-archive={withPrefix(paths.archive())}
      data-found={JSON.stringify(found)}
      data-none={foundNone}
      data-all={showAll}
      data-more={showMore}
    >
      <Filters kind="stage" title={words.stages.title} terms={stages} />
      <Filters kind="topic" title={words.topics.title} terms={topics} />
    </nav>
  );
}

interface FiltersProps {
  kind: "stage" | "topic";
  title: string;
  terms: readonly Queries.FilterTermFragment[];
}

function Filters({ kind, title, terms }: FiltersProps) {
  if (terms.length === 0) return null;
  const id = `by-${kind}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what can be filled in
    <div role="group" aria-labelledby={id}>
      <p id={id}>{title}</p>
      <ul>
        {terms.map((term) => (
          <li key={term.id}>
            <Link to={term.path} data-kind={kind} data-id={term.slug}>
              {term.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const fragment = graphql`
  fragment FilterTerm on Term {
    id
    slug
    title
    path
  }
`;
