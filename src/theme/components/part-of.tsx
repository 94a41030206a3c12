import { graphql, Link } from "gatsby";
import { words } from "../../words/words";
import { Sentence } from "./sentence";

interface PartOfProps {
  series: Queries.PartOfFragment;
  /** The posts of the series that readers can see. */
  parts: readonly Queries.PartNumberFragment[];
}

/** Which part of which series a post is. */
export function PartOf({ series: { part, series }, parts }: PartOfProps) {
  const last = Math.max(part, ...parts.map((other) => other.series?.part ?? 0));
  return (
    <Sentence
      parts={words.series.partOf(part, last, <Link to={series.path}>{series.title}</Link>)}
    />
  );
}

export const fragment = graphql`
  fragment PartOf on PostSeries {
    part
    series {
      title
      path
    }
  }

  fragment PartNumber on Post {
    series {
      part
    }
  }
`;
