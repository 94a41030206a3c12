import { graphql, type HeadProps, type PageProps } from "gatsby";
import { paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { ShelvesContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { HeadTags } from "../components/head-tags";
import { Layout } from "../components/layout";
import { TermList } from "../components/term-list";

type Props = PageProps<Queries.TopicsPageQuery, ShelvesContext>;

/** Every topic, what it covers, and how many answers it has. */
export default function TopicsPage({ data, pageContext }: Props) {
  return (
    <Layout kind="topics" data={data}>
      <h1>{words.topics.title}</h1>
      <TermList shelves={pageContext.shelves} terms={data.topics.nodes} described />
    </Layout>
  );
}

export function Head({ pageContext }: HeadProps<Queries.TopicsPageQuery, WithImage>) {
  return (
    <HeadTags
      title={words.topics.title}
      description={words.topics.description}
      path={paths.topics()}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query TopicsPage {
    ...Layout
    topics: allTopic(sort: { order: ASC }) {
      nodes {
        ...TermLink
      }
    }
  }
`;
