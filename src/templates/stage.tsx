import { graphql, type HeadProps, type PageProps } from "gatsby";
import { Layout } from "../components/layout";
import { ListHead } from "../components/list-head";
import { Pager } from "../components/pager";
import { inOrder, PostList } from "../components/post-list";
import type { ListContext } from "../nodes/page-context";

/** The answers for one stage of a career. */
export default function StagePage({
  data,
  pageContext,
}: PageProps<Queries.StagePageQuery, ListContext>) {
  const { stage } = data;
  return (
    <Layout kind="list" data={data}>
      <h1>{stage?.title}</h1>
      {stage?.description && <p className="intro">{stage.description}</p>}
      <PostList posts={inOrder(pageContext.posts, data.posts.nodes)} />
      <Pager {...pageContext.pagination} />
    </Layout>
  );
}

export function Head({ data, pageContext }: HeadProps<Queries.StagePageQuery, ListContext>) {
  return (
    <ListHead
      title={data.stage?.title}
      description={data.stage?.description}
      pagination={pageContext.pagination}
    />
  );
}

export const query = graphql`
  query StagePage($id: String!, $posts: [String!]!) {
    ...Layout
    stage(id: { eq: $id }) {
      title
      description
    }
    posts: allPost(filter: { id: { in: $posts } }) {
      nodes {
        ...PostCard
      }
    }
  }
`;
