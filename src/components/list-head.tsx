import { paths } from "../model/paths";
import type { Pagination } from "../nodes/page-context";
import { site } from "../site";
import { words } from "../words/words";
import { HeadTags } from "./head-tags";

interface ListHeadProps {
  title: string | null | undefined;
  description?: string | null | undefined;
  pagination: Pagination;
  /** Whether the list has a feed of its own. */
  followed?: boolean;
}

/** The head of a list's page; from page 2 on, the title says which. */
export function ListHead({ title, description, pagination, followed }: ListHeadProps) {
  const { page, base } = pagination;
  const name = title ?? site.name;
  return (
    <HeadTags
      title={page > 1 ? words.lists.titleOfPage(name, page) : name}
      description={description || words.lists.describe(name, site.name)}
      path={paths.numbered(base, page)}
      feed={followed ? { title: name, path: paths.rss(base) } : undefined}
    />
  );
}
