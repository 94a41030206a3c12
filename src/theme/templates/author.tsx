import { graphql, type HeadProps, type PageProps } from "gatsby";
import { profilePage } from "../../outputs/json-ld/author";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { ListContext } from "../../plan/page-context";
import { site } from "../../site";
import { AuthorFacts } from "../components/author-facts";
import { Layout } from "../components/layout";
import { ListHead } from "../components/list-head";
import { Pager } from "../components/pager";
import { PostList } from "../components/post-list";

/** Who answers, as their own file states it, and their answers. */
export default function AuthorPage({
  data,
  pageContext,
}: PageProps<Queries.AuthorPageQuery, ListContext>) {
  const { author } = data;
  return (
    <Layout kind="list" data={data}>
      <h1>{author?.name}</h1>
      {author && <AuthorFacts author={author} />}
      <PostList posts={data.posts} />
      <Pager {...pageContext.pagination} />
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.AuthorPageQuery, ListContext & WithImage>) {
  return (
    <ListHead
      title={data.author?.name}
      description={undefined}
      pagination={pageContext.pagination}
      things={data.author ? [profilePage(data.author, site)] : []}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query AuthorPage($id: String!, $posts: [String!]!) {
    ...Layout
    author(id: { eq: $id }) {
      name
      path
      organization
      ...AuthorFacts
    }
    posts: postsByIds(ids: $posts) {
      ...PostCard
    }
  }
`;
