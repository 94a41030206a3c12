import { graphql, type HeadProps, type PageProps } from "gatsby";
import { paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { ListContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { Layout } from "../components/layout";
import { ListHead } from "../components/list-head";
import { ListTop } from "../components/list-top";
import { Pager } from "../components/pager";
import { PostList } from "../components/post-list";
import { StageGlyph } from "../components/stage-glyph";

/** The answers for one stage of a career. */
export default function StagePage({
  data,
  pageContext,
}: PageProps<Queries.StagePageQuery, ListContext>) {
  const { stage } = data;
  return (
    <Layout kind="list" data={data}>
      <ListTop
        kind={{ title: words.stages.title, path: paths.stages() }}
        title={stage?.title}
        description={stage?.description}
        orientation={pageContext.pagination.page === 1 ? stage?.orientation : null}
        startHere={data.startHere}
        total={pageContext.total}
      >
        <StageGlyph ladder={data.ladder.nodes.map(({ id }) => id)} lit={[pageContext.id ?? ""]} />
      </ListTop>
      <PostList posts={data.posts} />
      <Pager {...pageContext.pagination} />
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.StagePageQuery, ListContext & WithImage>) {
  return (
    <ListHead
      title={data.stage?.title}
      description={data.stage?.description}
      pagination={pageContext.pagination}
      followed
      kind={{ title: words.stages.title, path: paths.stages() }}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query StagePage($id: String!, $posts: [String!]!, $startHere: String) {
    ...Layout
    stage(id: { eq: $id }) {
      title
      description
      orientation
    }
    startHere: postById(id: $startHere) {
      title
      path
    }
    ladder: allStage(sort: { order: ASC }) {
      nodes {
        id
      }
    }
    posts: postsByIds(ids: $posts) {
      ...PostCard
    }
  }
`;
