import { paths } from "../../model/paths";
import type { Crumb } from "../../outputs/json-ld/breadcrumbs";
import type { PageThing } from "../../outputs/json-ld/script";
import type { WithImage } from "../../outputs/share-image/page-images";
import type { Pagination } from "../../plan/page-context";
import { site } from "../../site";
import { words } from "../../words/words";
import { HeadTags } from "./head-tags";

interface ListHeadProps {
  title: string | null | undefined;
  description?: string | null | undefined;
  pagination: Pagination;
  image: WithImage["image"];
  /** Whether the list has a feed of its own. */
  followed?: boolean;
  /** The list of all lists of this kind. */
  kind?: Crumb;
  /** What the page tells machines, beside the way to it. */
  things?: readonly PageThing[];
}

/** The head of a list's page; from page 2 on, the title says which. */
export function ListHead(props: ListHeadProps) {
  const { title, description, pagination, image, followed, kind, things = [] } = props;
  const { page, base } = pagination;
  const name = title ?? site.name;
  return (
    <HeadTags
      title={page > 1 ? words.lists.titleOfPage(name, page) : name}
      description={description || words.lists.describe(name, site.name)}
      path={paths.numbered(base, page)}
      feed={followed ? { title: name, path: paths.rss(base) } : undefined}
      parents={kind ? [kind] : []}
      things={things}
      image={image}
    />
  );
}
