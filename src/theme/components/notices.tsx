import { graphql, Link } from "gatsby";
import type { PostContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { Day } from "./day";
import { Sentence } from "./sentence";

interface NoticesProps {
  post: Queries.PostNoticesFragment;
  context: PostContext;
  supersededBy: Queries.PostLinkFragment | null;
}

/** What a reader must know before reading: that there is a newer answer, that this one may be dated, or is not out. */
export function Notices({ post, context, supersededBy }: NoticesProps) {
  const { visibility, reviewOverdue } = context;
  return (
    <>
      {visibility === "draft" && <p className="notice">{words.post.draft}</p>}
      {visibility === "scheduled" && (
        <p className="notice">
          <Sentence parts={words.post.scheduled(<Day date={post.date} />)} />
        </p>
      )}
      {supersededBy && (
        <p className="notice">
          <Sentence
            parts={words.post.superseded(<Link to={supersededBy.path}>{supersededBy.title}</Link>)}
          />
        </p>
      )}
      {reviewOverdue && post.reviewBy && (
        <p className="notice">
          <Sentence
            parts={words.post.reviewOverdue(<Day date={post.reviewBy} precision="month" />)}
          />
        </p>
      )}
    </>
  );
}

export const fragment = graphql`
  fragment PostNotices on Post {
    date
    reviewBy
  }
`;
