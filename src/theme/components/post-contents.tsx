import { graphql } from "gatsby";

interface PostContentsProps {
  entries: readonly Queries.ContentsEntryFragment[];
  /** What the entries are sections of. */
  title: string;
}

/** The sections of an answer. One or two need no list. */
export function PostContents({ entries, title }: PostContentsProps) {
  if (entries.length < 3) return null;
  const top = Math.min(...entries.map(({ depth }) => depth));
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{title}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.depth > top ? "deeper" : undefined}>
            <a href={`#${entry.id}`}>{entry.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export const fragment = graphql`
  fragment ContentsEntry on PostContentsEntry {
    id
    text
    depth
  }
`;
