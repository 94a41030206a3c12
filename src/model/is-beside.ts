/**
 * Whether an address names a file beside the text: it has no scheme and does not begin at the root of the site. Tabs and line ends
 * are left out first, as browsers do, so that `java⇥script:` is a scheme.
 * https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export const isBeside = (address: string): boolean =>
  !/^([a-z][a-z0-9+.-]*:|\/)/i.test(address.replace(/[\t\n\r]/g, ""));
