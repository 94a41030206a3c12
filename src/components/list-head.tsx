import { paths } from "../model/paths";
import type { Pagination, WithImage } from "../nodes/page-context";
import { site } from "../site";
import { HeadTags } from "./head-tags";

interface ListHeadProps {
  title: string | null | undefined;
  description?: string | null | undefined;
  pagination: Pagination;
  image: WithImage["image"];
}

/** The head of a list's page; from page 2 on, the title says which. */
export function ListHead({ title, description, pagination, image }: ListHeadProps) {
  const { page, base } = pagination;
  const name = title ?? site.name;
  return (
    <HeadTags
      title={page > 1 ? `${name}, page ${page}` : name}
      description={description || `${name}: answers on ${site.name}.`}
      path={paths.numbered(base, page)}
      image={image}
    />
  );
}
