import { graphql, Link } from "gatsby";
import { words } from "../../words/words";
import { Day } from "./day";
import { Title } from "./title";

interface PostListProps {
  posts: readonly Queries.PostCardFragment[];
  /** Level of each title's heading: one below the heading that the list stands under. */
  level?: 2 | 3;
  /** `brief` leaves out what the answers say; `parts` numbers the posts. */
  kind?: "full" | "brief" | "parts";
}

/** Posts as a reader chooses among them: the question, what the answer says, whom it is for, when. */
export function PostList({ posts, level = 2, kind = "full" }: PostListProps) {
  const Heading = `h${level}` as const;
  const List = kind === "parts" ? "ol" : "ul";
  return (
    <List className={kind === "full" ? "post-list" : `post-list ${kind}`}>
      {posts.map((post) => (
        <li key={post.id}>
          {kind === "parts" && post.series && (
            <p className="part">{words.series.part(post.series.part)}</p>
          )}
          <Heading>
            <Link to={post.path}>
              <Title text={post.title} />
            </Link>
          </Heading>
          {kind !== "brief" && <p>{post.description}</p>}
          <p className="meta">
            {post.stages.map((stage) => (
              <span className="meta-stage" key={stage.slug}>
                {stage.title}{" "}
              </span>
            ))}
            {post.topics.map((topic) => (
              <span key={topic.slug}>{topic.title} </span>
            ))}
            <Day date={post.date} />
          </p>
        </li>
      ))}
    </List>
  );
}

export const fragment = graphql`
  fragment PostCard on Post {
    id
    title
    path
    description
    date
    series {
      part
    }
    stages {
      slug
      title
    }
    topics {
      slug
      title
    }
  }
`;
