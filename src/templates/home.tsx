import { graphql, Link, type PageProps } from "gatsby";
import { AskPrompt } from "../components/ask-prompt";
import { HeadTags } from "../components/head-tags";
import { Ladder } from "../components/ladder";
import { Layout } from "../components/layout";
import { inOrder, PostList } from "../components/post-list";
import { SearchField } from "../components/search-field";
import { TermList } from "../components/term-list";
import { paths } from "../model/paths";
import type { HomeContext } from "../nodes/page-context";
import { site } from "../site";

type Props = PageProps<Queries.HomePageQuery, HomeContext>;

/** What this is in one sentence, the ladder as the way in, the newest answers, the topics. */
export default function HomePage({ data, pageContext }: Props) {
  return (
    <Layout kind="home" data={data}>
      <section className="hero">
        <h1>{site.tagline}</h1>
        <p>{site.description}</p>
        {pageContext.total > 0 && <SearchField />}
        <AskPrompt data={data} />
      </section>
      {pageContext.stages.length > 0 && (
        <nav aria-label="Stages of a career">
          <Ladder
            shelves={pageContext.stages}
            stages={data.stages.nodes}
            posts={data.stagePosts.nodes}
          />
        </nav>
      )}
      <section className="newest" aria-labelledby="newest">
        <h2 id="newest">Newest answers</h2>
        {pageContext.total === 0 ? <HowToBegin /> : null}
        <PostList posts={inOrder(pageContext.newest, data.newest.nodes)} level={3} />
        {pageContext.total > pageContext.newest.length && (
          <p>
            <Link to={paths.archive()}>All {pageContext.total} answers</Link>
          </p>
        )}
      </section>
      {pageContext.topics.length > 0 && (
        <section className="topics" aria-labelledby="topics">
          <h2 id="topics">Topics</h2>
          <TermList shelves={pageContext.topics} terms={data.topics.nodes} />
        </section>
      )}
    </Layout>
  );
}

/** For the owner of a site that has no post yet; the first one replaces it. */
function HowToBegin() {
  return (
    <p>
      There is no post yet. Write the first one as{" "}
      <code>content/posts/my-first-answer/index.md</code>, with a <code>title</code> and a{" "}
      <code>date</code> between two lines of <code>---</code>, then a <code>## Question</code> and
      an <code>## Answer</code>.
    </p>
  );
}

export function Head() {
  return <HeadTags description={site.description} path={paths.home()} />;
}

export const query = graphql`
  query HomePage($newest: [String!]!, $stagePosts: [String!]!) {
    ...Layout
    newest: allPost(filter: { id: { in: $newest } }) {
      nodes {
        ...PostCard
      }
    }
    stagePosts: allPost(filter: { id: { in: $stagePosts } }) {
      nodes {
        ...PostLink
      }
    }
    stages: allStage(sort: { order: ASC }) {
      nodes {
        ...TermLink
      }
    }
    topics: allTopic(sort: { order: ASC }) {
      nodes {
        ...TermLink
      }
    }
  }
`;
