import type { Organization, WebSite } from "schema-dts";
import { absolute, paths } from "../../model/paths";
import type { Site } from "../../site";

/** Who publishes: the site, under its own name and mark. */
export function publisher(site: Pick<Site, "name" | "url">): Exclude<Organization, string> {
  return {
    "@type": "Organization",
    name: site.name,
    url: absolute(site.url, paths.home()),
    logo: absolute(site.url, "/icon-512.png"),
  };
}

/** The site as a whole, for its home page. https://developers.google.com/search/docs/appearance/site-names */
export function webSite(
  site: Pick<Site, "name" | "url" | "description" | "lang">,
): Exclude<WebSite, string> {
  return {
    "@type": "WebSite",
    name: site.name,
    url: absolute(site.url, paths.home()),
    description: site.description,
    inLanguage: site.lang,
    publisher: publisher(site),
  };
}
