import { createHash } from "node:crypto";
import { join } from "node:path";
import { openRelease } from "../../src/cli/deploy/open-release";
import type { Release, Report } from "../../src/deploy/target";
import type { Redirect } from "../../src/release/manifest";
import { release } from "../../src/release/release";
import { testFolder, writeFiles } from "../support/test-folder";

interface Site {
  /** Text of the style sheet and of the image, whose names follow from it. */
  readonly look: string;
  /** Text of each page by its slug. */
  readonly pages: Readonly<Record<string, string>>;
  readonly pathPrefix?: string;
  readonly redirects?: readonly Redirect[];
  readonly gone?: readonly string[];
  /** Texts in `static/`. */
  /** Of the site: scheme and host. */
  readonly origin?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const digest = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 20);

/** Where the style sheet of a look stands in a release. */
export const styleSheet = (look: string): string => `styles-${digest(look)}.css`;
/** Where its picture stands. */
export const picture = (look: string): string => `static/${digest(look)}/a.svg`;

/** Builds a small site into a folder of its own, as a fresh clone does: no file's time says anything. */
export async function builtSite({
  look,
  pages,
  pathPrefix = "",
  redirects = [],
  gone = [],
  files = {},
  origin = "https://blog.example",
}: Site): Promise<Release> {
  const page = (text: string) =>
    `<!doctype html><link rel="stylesheet" href="${pathPrefix}/${styleSheet(look)}"><p>${text}</p><img src="${pathPrefix}/${picture(look)}">`;
  const folder = testFolder({
    "public/index.html": page("home"),
    "public/404.html": page("Nothing here"),
    "public/rss.xml": "<rss/>",
    [`public/${styleSheet(look)}`]: `p { color: ${look} }`.repeat(20),
    [`public/${picture(look)}`]: `<svg xmlns="http://www.w3.org/2000/svg"><title>${look}</title></svg>`,
    ...Object.fromEntries(
      Object.entries(pages).map(([slug, text]) => [`public/${slug}/index.html`, page(text)]),
    ),
  });
  writeFiles(join(folder, "static"), files);
  const directory = join(folder, "dist");
  await release({
    publicDirectory: join(folder, "public"),
    staticDirectory: join(folder, "static"),
    outDirectory: directory,
    pages: ["/", "/404.html", "/rss.xml", ...Object.keys(pages).map((slug) => `/${slug}/`)],
    pathPrefix,
    siteUrl: `${origin}${pathPrefix}`,
    redirects,
    gone,
  });
  return openRelease(directory);
}

/** Notes what a deploy says. */
export class NotedReport implements Report {
  readonly phases: string[] = [];
  readonly notes: string[] = [];
  readonly steps: { readonly done: number; readonly total: number }[] = [];

  begin(phase: string): void {
    this.phases.push(phase);
  }

  bytes(done: number, total: number): void {
    this.steps.push({ done, total });
  }

  note(line: string): void {
    this.notes.push(line);
  }
}
