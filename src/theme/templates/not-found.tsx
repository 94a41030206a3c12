import { graphql, type HeadProps, Link, type PageProps } from "gatsby";
import { paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import { words } from "../../words/words";
import { HeadTags } from "../components/head-tags";
import { Layout } from "../components/layout";
import { Sentence } from "../components/sentence";

/** For an address that leads nowhere: says so, and offers the ways in. */
export default function NotFoundPage({ data }: PageProps<Queries.NotFoundPageQuery>) {
  return (
    <Layout kind="not-found" data={data}>
      <BrokenLadder />
      <h1>{words.notFound.heading}</h1>
      <p>
        <Sentence
          parts={words.notFound.waysOn(
            (text) => <Link to={paths.archive()}>{text}</Link>,
            (text) => <Link to={paths.topics()}>{text}</Link>,
            (text) => <Link to={paths.home()}>{text}</Link>,
          )}
        />
      </p>
    </Layout>
  );
}

/** A ladder with a broken rung: decoration. */
function BrokenLadder() {
  return (
    <svg className="broken-ladder" viewBox="0 0 40 56" aria-hidden="true">
      <path className="missing" d="M6 28h8M26 28h8" />
      <path d="M4 0v56M36 0v56M4 12h32M4 44h32" />
    </svg>
  );
}

export function Head({ pageContext }: HeadProps<Queries.NotFoundPageQuery, WithImage>) {
  return (
    <HeadTags
      title={words.notFound.title}
      description={words.notFound.description}
      path={paths.notFound()}
      hidden
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query NotFoundPage {
    ...Layout
  }
`;
