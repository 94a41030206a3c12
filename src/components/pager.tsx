import { Link } from "gatsby";
import { paths } from "../model/paths";
import type { Pagination } from "../nodes/page-context";

/** Leads through the pages of a long list. Nothing on a list of one page. */
export function Pager({ page, pages, base }: Pagination) {
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label="Pages of this list">
      {page > 1 && (
        <Link rel="prev" to={paths.numbered(base, page - 1)}>
          Newer
        </Link>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link rel="next" to={paths.numbered(base, page + 1)}>
          Older
        </Link>
      )}
    </nav>
  );
}
