import { graphql, type HeadProps, type PageProps, withPrefix } from "gatsby";
import { absolute, paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import { site } from "../../site";
import { words } from "../../words/words";
import { HeadTags } from "../components/head-tags";
import { Layout } from "../components/layout";
import { NewsletterForm } from "../components/newsletter-form";

const said = words.feeds;

/** How to follow the site: what a feed is, every feed there is, and e-mail where the owner has a provider for it. */
export default function SubscribePage({ data }: PageProps<Queries.SubscribePageQuery>) {
  const [getReader, copyAddress, paste] = said.byFeedHow;
  const stages = data.stages.nodes;
  const topics = data.topics.nodes;
  return (
    <Layout kind="text" data={data}>
      <h1>{said.subscribe}</h1>
      <p className="intro">{said.intro}</p>
      {site.newsletter && <NewsletterForm newsletter={site.newsletter} />}
      <section aria-labelledby="feed">
        <h2 id="feed">{said.byFeed}</h2>
        <div className="prose">
          <p>{said.byFeedWhat}</p>
          <ol>
            <li>{getReader}</li>
            <li>
              {copyAddress} <a href={withPrefix(paths.rss())}>{absolute(site.url, paths.rss())}</a>
            </li>
            <li>{paste}</li>
          </ol>
          <p>
            {said.otherFormats} <a href={withPrefix(paths.atom())}>{said.formats.atom}</a>,{" "}
            <a href={withPrefix(paths.jsonFeed())}>{said.formats.json}</a>
          </p>
        </div>
      </section>
      {stages.length + topics.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{said.parts}</h2>
          <p>{said.partsHow}</p>
          <TermFeeds title={words.stages.title} terms={stages} />
          <TermFeeds title={words.topics.title} terms={topics} />
        </section>
      )}
    </Layout>
  );
}

interface TermFeedsProps {
  title: string;
  terms: readonly Queries.TermLinkFragment[];
}

function TermFeeds({ title, terms }: TermFeedsProps) {
  if (terms.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="elsewhere">
        {terms.map((term) => (
          <li key={term.id}>
            <a href={withPrefix(paths.rss(term.path))}>{term.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Head({ pageContext }: HeadProps<Queries.SubscribePageQuery, WithImage>) {
  return (
    <HeadTags
      title={said.subscribe}
      description={said.subscribeDescription(site.name)}
      path={paths.subscribe()}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query SubscribePage {
    ...Layout
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
