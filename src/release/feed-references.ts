/** Where XML of feeds and sitemaps holds an address: in these elements, and in these attributes of tags; text may look like one. */
const inXml = /<(?:link|loc|url|uri|icon|logo)>([^<]*)|\s(?:href|src)=(?<=<[^<>]*)"([^"]*)"/g;
const inJson = /"(?:\w*url|next_url|icon|favicon)":\s*"([^"\\]*)"/g;

/** The addresses that a feed or a sitemap refers to: its documents, its entries, and what their texts link to and show. */
export function xmlReferences(xml: string): string[] {
  return unique([...xml.matchAll(inXml)].map((match) => match[1] ?? match[2] ?? ""));
}

/** The addresses of a JSON Feed's documents and items. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedReferences(json: string): string[] {
  return unique([...json.matchAll(inJson)].map((match) => match[1] ?? ""));
}

/** Once each, without the escapes of XML and of the HTML that it holds. */
const unique = (written: readonly string[]): string[] => [
  ...new Set(written.filter(Boolean).map((address) => address.replaceAll("&amp;", "&"))),
];
