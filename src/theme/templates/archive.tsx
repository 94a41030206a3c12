import { graphql, type HeadProps, Link, type PageProps, withPrefix } from "gatsby";
import { yearOf } from "../../model/dates";
import { paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { ArchiveContext } from "../../plan/page-context";
import { site } from "../../site";
import { words } from "../../words/words";
import { ArchiveFilters } from "../components/archive-filters";
import { Layout } from "../components/layout";
import { ListHead } from "../components/list-head";
import { Pager } from "../components/pager";
import { PostList } from "../components/post-list";

/** Every answer, newest first, by year. */
export default function ArchivePage({
  data,
  pageContext,
}: PageProps<Queries.ArchivePageQuery, ArchiveContext>) {
  const { years, pagination } = pageContext;
  const posts = data.posts;
  return (
    <Layout kind="list" data={data}>
      <h1>{words.archive.title}</h1>
      <ArchiveFilters stages={data.stages.nodes} topics={data.topics.nodes} />
      <div id="all-posts">
        {years.length > 1 && (
          <nav aria-label={words.archive.years}>
            <ul className="term-list">
              {years.map(({ year, posts, page }) => (
                <li key={year}>
                  <Link to={`${paths.numbered(pagination.base, page)}#y${year}`}>{year}</Link>{" "}
                  <span className="count">{words.lists.answers(posts)}</span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {years.map(({ year }) => {
          const ofYear = posts.filter((post) => yearOf(post.date, site.timeZone) === year);
          return (
            ofYear.length > 0 && (
              <section key={year} aria-labelledby={`y${year}`}>
                <h2 id={`y${year}`}>{year}</h2>
                <PostList posts={ofYear} level={3} kind="brief" />
              </section>
            )
          );
        })}
        <Pager {...pagination} />
      </div>
    </Layout>
  );
}

export function Head({
  pageContext,
}: HeadProps<Queries.ArchivePageQuery, ArchiveContext & WithImage>) {
  return (
    <>
      <ListHead
        title={words.archive.title}
        description={words.archive.description(site.name)}
        pagination={pageContext.pagination}
        image={pageContext.image}
      />
      {process.env.NODE_ENV === "production" && (
        <script type="module" src={withPrefix("/archive.js")} />
      )}
    </>
  );
}

export const query = graphql`
  query ArchivePage($posts: [String!]!, $filters: [String!]!) {
    ...Layout
    posts: postsByIds(ids: $posts) {
      ...PostCard
    }
    stages: allStage(filter: { id: { in: $filters } }, sort: [{ order: ASC }, { slug: ASC }]) {
      nodes {
        ...FilterTerm
      }
    }
    topics: allTopic(filter: { id: { in: $filters } }, sort: [{ order: ASC }, { slug: ASC }]) {
      nodes {
        ...FilterTerm
      }
    }
  }
`;
