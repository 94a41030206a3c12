import { graphql, type HeadProps, type PageProps } from "gatsby";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { PageContext } from "../../plan/page-context";
import { site } from "../../site";
import { HeadTags } from "../components/head-tags";
import { Html } from "../components/html";
import { Layout } from "../components/layout";

type Props = PageProps<Queries.TextPageQuery, PageContext>;

/** A page of plain text, such as About. */
export default function TextPage({ data }: Props) {
  return (
    <Layout kind="text" data={data}>
      <h1>{data.page?.title}</h1>
      <Html className="prose" html={data.page?.html ?? ""} />
    </Layout>
  );
}

export function Head({
  data,
  pageContext,
}: HeadProps<Queries.TextPageQuery, PageContext & WithImage>) {
  const { page } = data;
  if (!page) return null;
  return (
    <HeadTags
      title={page.title}
      description={page.description ?? `${page.title} ${site.name}`}
      path={page.path}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query TextPage($id: String!) {
    ...Layout
    page(id: { eq: $id }) {
      ...PageText
    }
  }

  fragment PageText on Page {
    title
    path
    description
    html
  }
`;
