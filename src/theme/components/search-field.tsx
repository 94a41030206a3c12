import { withPrefix } from "gatsby";
import { paths } from "../../model/paths";
import { words } from "../../words/words";

/** A field that leads to the search page. */
export function SearchField() {
  const { label, submit } = words.search;
  return (
    <search>
      <form className="search-field" action={withPrefix(paths.search())}>
        <input type="search" name="q" aria-label={label} placeholder={label} autoComplete="off" />
        <button type="submit" className="button">
          {submit}
        </button>
      </form>
    </search>
  );
}
