/**
 * Does a page name itself as the one to be found? A page that names none, or one of another site where its text was first
 * published, is as the build made it. https://www.rfc-editor.org/rfc/rfc6596
 *
 * @param canonical as written
 * @param address the page's own, absolute
 */
export function canonicalFaults(canonical: string | undefined, address: string): string[] {
  if (canonical === undefined) return [];
  const named = URL.canParse(canonical, address) ? new URL(canonical, address).href : canonical;
  const own = new URL(address);
  if (named === own.href || (URL.canParse(named) && new URL(named).host !== own.host)) return [];
  return [
    `its canonical link is ${canonical}, expected ${own.href}; deploy this release, or switch off what rewrites pages on their way`,
  ];
}
