import { paths } from "./paths";

/** One page of a list: `page` counts from 1 to `pages`. */
export interface ListPage<T> {
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly T[];
}

/**
 * Cuts a list into pages of at most `size` items. The first lives at `base`, the others at `base` + `2/` and on. An empty
 * list still has its first page.
 */
export function paginate<T>(items: readonly T[], base: string, size = 50): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    path: paths.numbered(base, index + 1),
    page: index + 1,
    pages,
    items: items.slice(index * size, (index + 1) * size),
  }));
}
