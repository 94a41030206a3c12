import { graphql, type HeadProps, Link, type PageProps } from "gatsby";
import { paths } from "../../model/paths";
import { webSite } from "../../outputs/json-ld/web-site";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { HomeContext } from "../../plan/page-context";
import { site } from "../../site";
import { words } from "../../words/words";
import { AskPrompt } from "../components/ask-prompt";
import { HeadTags } from "../components/head-tags";
import { Ladder } from "../components/ladder";
import { Layout } from "../components/layout";
import { PostList } from "../components/post-list";
import { SearchField } from "../components/search-field";
import { Sentence } from "../components/sentence";
import { TermList } from "../components/term-list";

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
        <nav aria-label={words.stages.heading}>
          <Ladder shelves={pageContext.stages} stages={data.stages.nodes} posts={data.stagePosts} />
        </nav>
      )}
      <section className="newest" aria-labelledby="newest">
        <h2 id="newest">{words.home.newest}</h2>
        {pageContext.total === 0 ? <HowToBegin /> : null}
        <PostList posts={data.newest} level={3} />
        {pageContext.total > pageContext.newest.length && (
          <p>
            <Link to={paths.archive()}>{words.home.all(pageContext.total)}</Link>
          </p>
        )}
      </section>
      {pageContext.topics.length > 0 && (
        <section className="topics" aria-labelledby="topics">
          <h2 id="topics">{words.topics.title}</h2>
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
      <Sentence parts={words.home.noPost((text) => <code>{text}</code>)} />
    </p>
  );
}

export function Head({ pageContext }: HeadProps<Queries.HomePageQuery, WithImage>) {
  return (
    <HeadTags
      description={site.description}
      path={paths.home()}
      image={pageContext.image}
      things={[webSite(site)]}
    />
  );
}

export const query = graphql`
  query HomePage($newest: [String!]!, $stagePosts: [String!]!) {
    ...Layout
    newest: postsByIds(ids: $newest) {
      ...PostCard
    }
    stagePosts: postsByIds(ids: $stagePosts) {
      ...PostLink
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
