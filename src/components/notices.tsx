import { graphql, Link } from "gatsby";
import type { PostContext } from "../nodes/page-context";
import { Day } from "./day";

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
      {visibility === "draft" && <p className="notice">Draft: no reader can see this yet.</p>}
      {visibility === "scheduled" && (
        <p className="notice">
          Scheduled for <Day date={post.date} />: no reader can see this before.
        </p>
      )}
      {supersededBy && (
        <p className="notice">
          There is a newer answer: <Link to={supersededBy.path}>{supersededBy.title}</Link>
        </p>
      )}
      {reviewOverdue && post.reviewBy && (
        <p className="notice">
          This answer was due for review in <Day date={post.reviewBy} precision="month" /> and may
          be dated.
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
