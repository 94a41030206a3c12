import { pathPrefix } from "../site";

/**
 * Asks the browser to prerender a page of this site when the reader hovers over its link or touches it: not files, and not
 * addresses with a query, of which `\\?*` would stand for an empty one, too, and so leave out every page.
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: `${pathPrefix}/*` },
          { not: { href_matches: `${pathPrefix}/*.*` } },
          { not: { href_matches: `${pathPrefix}/*\\?(.+)` } },
          { not: { selector_matches: "[rel~=external]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

/** Puts a reader's chosen theme on before the first paint. Without a choice the style sheet follows the system. */
export const chosenTheme =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';

/** Every script that pages hold inline. The content security policy allows these and no other. */
export const inlineScripts: readonly string[] = [chosenTheme, speculationRules];
