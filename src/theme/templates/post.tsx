import { graphql, type HeadProps, type PageProps } from "gatsby";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { PostContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { Exchange } from "../components/exchange";
import { Html } from "../components/html";
import { Layout } from "../components/layout";
import { Notices } from "../components/notices";
import { PostContents } from "../components/post-contents";
import { PostFollow } from "../components/post-follow";
import { PostHead } from "../components/post-head";
import { PostHeader } from "../components/post-header";
import { Share } from "../components/share";
import { ShortAnswer } from "../components/short-answer";

type Props = PageProps<Queries.PostPageQuery, PostContext>;

/** One question and its answer; or an article, which has neither. */
export default function PostPage({ data, pageContext }: Props) {
  const { post } = data;
  if (!post) throw new Error(`expected a post with the id ${pageContext.id}`);
  const { body } = post;
  return (
    <Layout kind="post" data={data} file={post.file}>
      <article>
        <PostHeader
          post={post}
          ladder={data.ladder.nodes.map(({ id }) => id)}
          parts={data.seriesParts}
        />
        <Notices post={post} context={pageContext} supersededBy={data.supersededBy} />
        {post.shortAnswer && <ShortAnswer html={post.shortAnswer.html} />}
        <PostContents
          entries={body.contents}
          title={body.exchanges.length > 0 ? words.post.inThisAnswer : words.post.inThisArticle}
        />
        <div className="prose">
          {body.cover && <Html className="cover" html={body.cover} />}
          {body.context && <Html html={body.context} className="context" />}
          {body.exchanges.map((exchange) => (
            <Exchange
              key={exchange.number}
              exchange={exchange}
              askedBy={post.askedBy}
              composed={post.composed}
            />
          ))}
        </div>
        <Share title={post.title} path={post.path} />
        <PostFollow data={data} context={pageContext} />
      </article>
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.PostPageQuery, PostContext & WithImage>) {
  const { post } = data;
  if (!post) return null;
  return (
    <PostHead post={post} hidden={pageContext.visibility !== "listed"} image={pageContext.image} />
  );
}

export const query = graphql`
  query PostPage(
    $id: String!
    $newer: String
    $older: String
    $related: [String!]!
    $followUps: [String!]!
    $followUpTo: String
    $supersededBy: String
    $seriesParts: [String!]!
  ) {
    ...Layout
    post(id: { eq: $id }) {
      file
      ...PostHead
      ...PostHeader
      ...PostNotices
      askedBy
      composed
      shortAnswer {
        html
      }
      series {
        ...PartOf
      }
      body {
        cover
        context
        exchanges {
          ...Exchange
        }
        contents {
          ...ContentsEntry
        }
      }
    }
    ladder: allStage(sort: { order: ASC }) {
      nodes {
        id
      }
    }
    newer: postById(id: $newer) {
      ...PostLink
    }
    older: postById(id: $older) {
      ...PostLink
    }
    supersededBy: postById(id: $supersededBy) {
      ...PostLink
    }
    followUpTo: postById(id: $followUpTo) {
      ...PostLink
    }
    followUps: postsByIds(ids: $followUps) {
      ...PostLink
    }
    related: postsByIds(ids: $related) {
      ...PostLink
    }
    seriesParts: postsByIds(ids: $seriesParts) {
      ...PostLink
      ...PartNumber
    }
  }
`;
