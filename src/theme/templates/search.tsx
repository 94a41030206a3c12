import { graphql, type HeadProps, Link, type PageProps, withPrefix } from "gatsby";
import { absolute, paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { SearchContext, Shelf } from "../../plan/page-context";
import { site } from "../../site";
import { words } from "../../words/words";
import { askPage } from "../components/ask-page";
import { HeadTags } from "../components/head-tags";
import { Layout } from "../components/layout";
import { TermList } from "../components/term-list";

type Props = PageProps<Queries.SearchPageQuery, SearchContext>;

const said = words.search;

/**
 * Asks the site's own index, by src/theme/islands/search/. Without script the form asks a search engine instead, and the lists below it
 * are what there is to browse; they also stand there while nothing is found.
 */
export default function SearchPage({ data, pageContext }: Props) {
  const { name, action, siteField } = site.searchEngine;
  const ask = askPage(data);
  return (
    <Layout kind="search" data={data}>
      <h1>{said.title}</h1>
      <search>
        <form
          className="search-form"
          action={action}
          data-index={withPrefix(paths.searchIndex())}
          data-home={withPrefix(paths.home())}
        >
          <div className="search-field">
            <input
              type="search"
              name="q"
              aria-label={said.label}
              placeholder={said.label}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit" className="button">
              {said.submit}
            </button>
          </div>
          <input type="hidden" name={siteField} value={address} />
          <p className="search-filters">
            <Choice name="stage" label={said.stage} any={said.anyStage} terms={data.stages.nodes} />
            <Choice name="topic" label={said.topic} any={said.anyTopic} terms={data.topics.nodes} />
          </p>
          <noscript>
            <p className="search-note">{said.elsewhere.replace("{engine}", name)}</p>
          </noscript>
        </form>
      </search>
      <p
        className="search-status"
        role="status"
        data-none={said.none}
        data-failed={said.failed}
        {...Object.fromEntries(
          Object.entries(said.count).map(([kind, text]) => [`data-${kind}`, text]),
        )}
      />
      <section aria-label={said.results}>
        <ol className="post-list search-results" />
        <button type="button" className="button search-more">
          {said.more}
        </button>
      </section>
      <div className="search-browse">
        <Browse
          id="stages"
          title={said.stages}
          shelves={pageContext.stages}
          terms={data.stages.nodes}
        />
        <Browse
          id="topics"
          title={said.topics}
          shelves={pageContext.topics}
          terms={data.topics.nodes}
        />
        {ask && (
          <p className="ask">
            {said.ask} <Link to={ask.path}>{ask.title}</Link>
          </p>
        )}
      </div>
    </Layout>
  );
}

/** The site as search engines know it: host and path, without a protocol. */
const address = absolute(site.url, "").replace(/^https?:\/\//, "");

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  terms: readonly { readonly slug: string; readonly title: string }[];
}

/** One of the terms, or any. */
function Choice({ name, label, any, terms }: ChoiceProps) {
  return (
    <select name={name} aria-label={label}>
      <option value="">{any}</option>
      {terms.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </select>
  );
}

interface BrowseProps {
  id: string;
  title: string;
  shelves: readonly Shelf[];
  terms: readonly Queries.TermLinkFragment[];
}

function Browse({ id, title, shelves, terms }: BrowseProps) {
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <TermList shelves={shelves} terms={terms} />
    </section>
  );
}

export function Head({ pageContext }: HeadProps<Queries.SearchPageQuery, WithImage>) {
  return (
    <>
      <HeadTags
        title={said.title}
        description={said.description}
        path={paths.search()}
        image={pageContext.image}
      />
      {process.env.NODE_ENV === "production" && (
        <script type="module" src={withPrefix(paths.searchScript())} />
      )}
    </>
  );
}

export const query = graphql`
  query SearchPage {
    ...Layout
    stages: allStage(sort: { order: ASC }) {
      nodes {
        slug
        ...TermLink
      }
    }
    topics: allTopic(sort: { order: ASC }) {
      nodes {
        slug
        ...TermLink
      }
    }
  }
`;
