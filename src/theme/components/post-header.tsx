import { graphql, Link } from "gatsby";
import { words } from "../../words/words";
import { Conflicts } from "./conflicts";
import { Day } from "./day";
import { PartOf } from "./part-of";
import { Sentence } from "./sentence";
import { StageGlyph } from "./stage-glyph";
import { Title } from "./title";

interface PostHeaderProps {
  post: Queries.PostHeaderFragment;
  /** Ids of all stages, from the foot of the ladder up. */
  ladder: readonly string[];
  /** The parts of its series. */
  parts: readonly Queries.PartNumberFragment[];
}

/** A title of more characters is set smaller, or it would fill the screen. */
const longTitle = 80;

/** Where on the ladder, the question as the title, who answers, and when. */
export function PostHeader({ post, ladder, parts }: PostHeaderProps) {
  const { author, updated, reviewBy, body } = post;
  return (
    <header className="post-header">
      {(post.stages.length > 0 || post.topics.length > 0) && (
        <ul className="kicker">
          {[...post.stages, ...post.topics].map((term, place) => (
            <li key={term.path}>
              {place === 0 && post.stages.length > 0 && (
                <StageGlyph ladder={ladder} lit={post.stages.map(({ id }) => id)} />
              )}
              <Link to={term.path}>{term.title}</Link>
            </li>
          ))}
        </ul>
      )}
      <h1 className={post.title.length > longTitle ? "long" : undefined}>
        <Title text={post.title} />
      </h1>
      <p className="byline">
        <Link to={author.path} rel="author">
          {author.name}
        </Link>
        {author.role && <span className="role">{words.author.role(author.role)}</span>}
      </p>
      <ul className="meta">
        {post.series && (
          <li>
            <PartOf series={post.series} parts={parts} />
          </li>
        )}
        <li>
          <Day date={post.date} />
        </li>
        {updated && (
          <li>
            <Sentence parts={words.post.updated(<Day date={updated} />)} />
          </li>
        )}
        <li>{words.post.minutes(body.minutes)}</li>
        {post.region && <li>{words.post.appliesTo(post.region)}</li>}
        {reviewBy && (
          <li>
            <Sentence parts={words.post.nextReview(<Day date={reviewBy} precision="month" />)} />
          </li>
        )}
      </ul>
      {author.conflicts && <Conflicts text={author.conflicts} />}
    </header>
  );
}

export const fragment = graphql`
  fragment PostHeader on Post {
    title
    path
    date
    updated
    reviewBy
    region
    series {
      ...PartOf
    }
    stages {
      id
      title
      path
    }
    topics {
      title
      path
    }
    author {
      name
      role
      conflicts
      path
    }
    body {
      minutes
    }
  }
`;
