import { graphql, type HeadProps, type PageProps } from "gatsby";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { PageContext } from "../../plan/page-context";
import { site } from "../../site";
import { words } from "../../words/words";
import { HeadTags } from "../components/head-tags";
import { Html } from "../components/html";
import { Layout } from "../components/layout";

type Props = PageProps<Queries.AskPageQuery, PageContext>;

/** How to ask. The address comes from the site's facts; without one there is nothing to press. */
export default function AskPage({ data }: Props) {
  return (
    <Layout kind="text" data={data}>
      <h1>{data.page?.title}</h1>
      <Html className="prose" html={data.page?.html ?? ""} />
      {site.email && (
        <p>
          <a
            className="button"
            href={`mailto:${site.email}?subject=${encodeURIComponent(words.ask.subject)}`}
          >
            {words.ask.writeTo(site.email)}
          </a>
        </p>
      )}
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.AskPageQuery, PageContext & WithImage>) {
  const { page } = data;
  if (!page) return null;
  return (
    <HeadTags
      title={page.title}
      description={page.description ?? words.ask.description(site.name)}
      path={page.path}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query AskPage($id: String!) {
    ...Layout
    page(id: { eq: $id }) {
      ...PageText
    }
  }
`;
