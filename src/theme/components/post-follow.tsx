import { graphql, Link } from "gatsby";
import type { PostContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { AskPrompt } from "./ask-prompt";
import { FollowPrompt } from "./follow-prompt";
import { PartOf } from "./part-of";

interface PostFollowProps {
  data: Queries.PostPageQuery;
  context: PostContext;
}

/** Where to go from an answer: the rest of its series, its follow-ups, related questions, and the posts beside it. */
export function PostFollow({ data, context }: PostFollowProps) {
  const series = data.post?.series;
  const { newer, older, followUpTo, related } = data;
  return (
    <footer className="post-follow">
      {series && (
        <section aria-labelledby="series">
          <h2 id="series">
            <PartOf series={series} parts={data.seriesParts} />
          </h2>
          <PostLinks posts={data.seriesParts} current={context.id} />
        </section>
      )}
      {(followUpTo || data.followUps.length > 0) && (
        <section aria-labelledby="follow-ups">
          <h2 id="follow-ups">{words.post.followUps}</h2>
          <PostLinks posts={[...(followUpTo ? [followUpTo] : []), ...data.followUps]} />
        </section>
      )}
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{words.post.related}</h2>
          <PostLinks posts={related} />
        </section>
      )}
      <AskPrompt data={data} />
      <FollowPrompt />
      {(newer || older) && (
        <nav className="neighbours" aria-label={words.post.neighbours}>
          {older && (
            <Link rel="prev" to={older.path}>
              <span>{words.post.older}</span> {older.title}
            </Link>
          )}
          {newer && (
            <Link rel="next" to={newer.path}>
              <span>{words.post.newer}</span> {newer.title}
            </Link>
          )}
        </nav>
      )}
    </footer>
  );
}

interface PostLinksProps {
  posts: readonly Queries.PostLinkFragment[];
  /** The post that the reader is on: named, not linked. */
  current?: string;
}

function PostLinks({ posts, current }: PostLinksProps) {
  return (
    <ul className="post-links">
      {posts.map((post) => (
        <li key={post.id}>
          {post.id === current ? (
            <span aria-current="page">{post.title}</span>
          ) : (
            <Link to={post.path}>{post.title}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

export const fragment = graphql`
  fragment PostLink on Post {
    id
    title
    path
  }
`;
