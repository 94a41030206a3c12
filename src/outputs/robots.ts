import { absolute, paths } from "../model/paths";
import type { AiPurpose } from "../site";
import { aiCrawlers } from "./ai-crawlers";
import type { OutputFile, OutputSources } from "./sources";

/** Who may crawl the site, and where its sitemap is. https://www.rfc-editor.org/rfc/rfc9309 */
export function* robots({
  site,
  pathPrefix,
}: Pick<OutputSources, "site" | "pathPrefix">): Iterable<OutputFile> {
  const purposes = Object.keys(aiCrawlers) as AiPurpose[];
  const refused = purposes
    .filter((purpose) => !site.aiCrawlers[purpose])
    .flatMap((purpose) => aiCrawlers[purpose]);
  const lines = [
    "User-agent: *",
    // Not empty, which would be the same: some read an empty rule as a mistake.
    `Allow: ${pathPrefix}/`,
    "",
    ...(refused.length > 0
      ? [...refused.map((name) => `User-agent: ${name}`), `Disallow: ${pathPrefix}/`, ""]
      : []),
    `Sitemap: ${absolute(site.url, paths.sitemap())}`,
  ];
  yield { path: paths.robots(), content: `${lines.join("\n")}\n` };
}
