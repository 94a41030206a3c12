import { paths } from "../../model/paths";

/** The page that says how to ask; none where the owner has removed it. */
export function askPage({ pages }: Queries.LayoutFragment) {
  return pages.nodes.find(({ path }) => path === paths.page("ask"));
}
