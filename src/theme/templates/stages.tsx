import { graphql, type HeadProps, type PageProps } from "gatsby";
import { paths } from "../../model/paths";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { ShelvesContext } from "../../plan/page-context";
import { words } from "../../words/words";
import { HeadTags } from "../components/head-tags";
import { Ladder } from "../components/ladder";
import { Layout } from "../components/layout";

type Props = PageProps<Queries.StagesPageQuery, ShelvesContext>;

/** The ladder, whole. */
export default function StagesPage({ data, pageContext }: Props) {
  return (
    <Layout kind="stages" data={data}>
      <h1>{words.stages.heading}</h1>
      <Ladder shelves={pageContext.shelves} stages={data.stages.nodes} posts={data.newest} />
    </Layout>
  );
}

export function Head({ pageContext }: HeadProps<Queries.StagesPageQuery, WithImage>) {
  return (
    <HeadTags
      title={words.stages.title}
      description={words.stages.description}
      path={paths.stages()}
      image={pageContext.image}
    />
  );
}

export const query = graphql`
  query StagesPage($newest: [String!]!) {
    ...Layout
    stages: allStage(sort: { order: ASC }) {
      nodes {
        ...TermLink
      }
    }
    newest: postsByIds(ids: $newest) {
      ...PostLink
    }
  }
`;
