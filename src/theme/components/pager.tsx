import { Link } from "gatsby";
import { paths } from "../../model/paths";
import type { Pagination } from "../../plan/page-context";
import { words } from "../../words/words";

/** Leads through the pages of a long list. Nothing on a list of one page. */
export function Pager({ page, pages, base }: Pagination) {
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={words.lists.pages}>
      {page > 1 && (
        <Link rel="prev" to={paths.numbered(base, page - 1)}>
          {words.lists.newer}
        </Link>
      )}
      <span>{words.lists.page(page, pages)}</span>
      {page < pages && (
        <Link rel="next" to={paths.numbered(base, page + 1)}>
          {words.lists.older}
        </Link>
      )}
    </nav>
  );
}
