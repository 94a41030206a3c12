import browserslist from "browserslist";
import { browserslistToTargets, transform } from "lightningcss";
import { paths } from "../model/paths";
import type { OutputFile, OutputSources } from "./sources";

/** The style sheet that feeds name, for the browsers of package.json: what this is, told to a person who opens one. */
export function* feedStyle({ feedStyle }: Pick<OutputSources, "feedStyle">): Iterable<OutputFile> {
  const { code } = transform({
    filename: "feed.css",
    code: Buffer.from(feedStyle),
    minify: true,
    targets: browserslistToTargets(browserslist()),
  });
  yield { path: paths.feedStyle(), content: code };
}
