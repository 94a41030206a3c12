import { graphql, type HeadProps, type PageProps } from "gatsby";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { ListContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { Layout } from "../components/layout";
import { ListHead } from "../components/list-head";
import { Pager } from "../components/pager";
import { PostList } from "../components/post-list";

/** The parts of a series, in order. */
export default function SeriesPage({
  data,
  pageContext,
}: PageProps<Queries.SeriesPageQuery, ListContext>) {
  const { series } = data;
  return (
    <Layout kind="list" data={data}>
      <h1>{series?.title}</h1>
      <p className="intro">{words.series.intro}</p>
      <PostList posts={data.posts} kind="parts" />
      <Pager {...pageContext.pagination} />
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.SeriesPageQuery, ListContext & WithImage>) {
  return (
    <ListHead
      title={data.series?.title}
      description={undefined}
      pagination={pageContext.pagination}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query SeriesPage($id: String!, $posts: [String!]!) {
    ...Layout
    series(id: { eq: $id }) {
      title
    }
    posts: postsByIds(ids: $posts) {
      ...PostCard
    }
  }
`;
