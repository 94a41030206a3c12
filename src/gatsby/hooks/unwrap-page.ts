const wrapped =
  /^<div style="outline:none" tabindex="-1" id="gatsby-focus-wrapper">(.*)<\/div><div id="gatsby-announcer"[^>]*><\/div>$/s;

/**
 * Takes a page out of the two elements that Gatsby's router puts around and behind every page for its browser
 * application. Pages carry no such application, a strict content security policy refuses their `style` attributes, and
 * a screen reader would meet an empty live region.
 *
 * @throws if the page is not wrapped as Gatsby 5.16 does it, so that an upgrade cannot bring the wrapper back unseen.
 */
export function unwrapPage(html: string): string {
  const page = wrapped.exec(html)?.[1];
  if (page === undefined) {
    throw new Error(
      `expected a page inside Gatsby's #gatsby-focus-wrapper, got "${html.slice(0, 80)}…"; ` +
        "Gatsby wraps pages differently now: adapt src/gatsby/hooks/unwrap-page.ts",
    );
  }
  return page;
}
