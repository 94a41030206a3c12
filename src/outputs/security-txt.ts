import { absolute, paths } from "../model/paths";
import type { OutputFile, OutputSources } from "./sources";

/** Where to report a hole in the site's security, if its owner says so. https://www.rfc-editor.org/rfc/rfc9116 */
export function* securityTxt({ site }: Pick<OutputSources, "site">): Iterable<OutputFile> {
  const { security } = site;
  if (!security) return;
  const lines = [
    `# Found a hole in the security of ${site.name}? Please tell us here.`,
    `Contact: ${security.contact}`,
    `Expires: ${security.expires}T00:00:00Z`,
    ...(security.policy ? [`Policy: ${security.policy}`] : []),
    `Preferred-Languages: ${site.lang}`,
    `Canonical: ${absolute(site.url, paths.securityTxt())}`,
  ];
  yield { path: paths.securityTxt(), content: `${lines.join("\n")}\n` };
}
