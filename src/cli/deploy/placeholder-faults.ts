/** The host of the address that a site has until its owner names another. */
const placeholder = "rung.example";

/** A line when a release is made for an address that nobody can have. @param url the site's */
export function placeholderFaults(url: string): string[] {
  if (new URL(url).hostname !== placeholder) return [];
  return [
    `the release is made for ${url}, which stands in src/site.ts until you write your own; run \`npm run init\`, and build again`,
  ];
}
