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

/** The answers on one topic. */
export default function TopicPage({
  data,
  pageContext,
}: PageProps<Queries.TopicPageQuery, ListContext>) {
  const { topic } = data;
  return (
    <Layout kind="list" data={data}>
      <ListTop
        kind={{ title: words.topics.title, path: paths.topics() }}
        title={topic?.title}
        description={topic?.description}
        orientation={pageContext.pagination.page === 1 ? topic?.orientation : null}
        startHere={data.startHere}
        total={pageContext.total}
      />
      <PostList posts={data.posts} />
      <Pager {...pageContext.pagination} />
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.TopicPageQuery, ListContext & WithImage>) {
  return (
    <ListHead
      title={data.topic?.title}
      description={data.topic?.description}
      pagination={pageContext.pagination}
      followed
      kind={{ title: words.topics.title, path: paths.topics() }}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query TopicPage($id: String!, $posts: [String!]!, $startHere: String) {
    ...Layout
    topic(id: { eq: $id }) {
      title
      description
      orientation
    }
    startHere: postById(id: $startHere) {
      title
      path
    }
    posts: postsByIds(ids: $posts) {
      ...PostCard
    }
  }
`;
