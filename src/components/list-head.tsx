import { paths } from "../model/paths";
import type { Pagination } from "../nodes/page-context";
import type { Crumb } from "../outputs/json-ld/breadcrumbs";
import type { PageThing } from "../outputs/json-ld/script";
import { site } from "../site";
import { HeadTags } from "./head-tags";

interface ListHeadProps {
  title: string | null | undefined;
  description?: string | null | undefined;
  pagination: Pagination;
  /** The list of all lists of this kind. */
  kind?: Crumb;
  /** What the page tells machines, beside the way to it. */
  things?: readonly PageThing[];
}

/** The head of a list's page; from page 2 on, the title says which. */
export function ListHead({ title, description, pagination, kind, things = [] }: ListHeadProps) {
  const { page, base } = pagination;
  const name = title ?? site.name;
  return (
    <HeadTags
      title={page > 1 ? `${name}, page ${page}` : name}
      description={description || `${name}: answers on ${site.name}.`}
      path={paths.numbered(base, page)}
      parents={kind ? [kind] : []}
      things={things}
    />
  );
}
