import type { Thing } from "schema-dts";

/** What a page says to machines: exactly one of schema.org's things, in `@graph` beside others. */
export type PageThing = Exclude<Thing, string>;

/**
 * The content of a `<script type="application/ld+json">`. No text in it can end the script, nor be taken for a reference.
 * https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export function jsonLd(things: readonly PageThing[]): string {
  const document = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
