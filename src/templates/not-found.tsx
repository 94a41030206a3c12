import { graphql, Link, type PageProps } from "gatsby";
import { HeadTags } from "../components/head-tags";
import { Layout } from "../components/layout";
import { paths } from "../model/paths";

/** For an address that leads nowhere: says so, and offers the ways in. */
export default function NotFoundPage({ data }: PageProps<Queries.NotFoundPageQuery>) {
  return (
    <Layout kind="not-found" data={data}>
      <h1>There is no page here</h1>
      <p>
        The address may be mistyped, or the page has moved. Try the{" "}
        <Link to={paths.archive()}>archive of all answers</Link>, the{" "}
        <Link to={paths.topics()}>topics</Link>, or <Link to={paths.home()}>begin at the top</Link>.
      </p>
    </Layout>
  );
}

export function Head() {
  return (
    <HeadTags
      title="Page not found"
      description="There is no page at this address."
      path={paths.notFound()}
      hidden
    />
  );
}

export const query = graphql`
  query NotFoundPage {
    ...Layout
  }
`;
