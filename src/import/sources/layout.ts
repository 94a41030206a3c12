/** How a program arranges the Markdown files of a blog. */
export interface Layout {
  readonly program: "Jekyll" | "Hugo" | "Astro" | "Gatsby" | "Markdown";
  /** The folder that the addresses of posts count from; `""` for the source itself. */
  readonly root: string;
  /** Folders that `/picture.jpg` may stand in. */
  readonly staticFolders: readonly string[];
}

/** Folders that hold copies, code or what other people wrote. */
const ignored = /(^|\/)(\.[^/]+|node_modules|_site|_includes|_layouts|_sass|vendor|dist)\//;
const notes = /(^|\/)(readme|license|contributing|changelog|code_of_conduct)(\.[a-z-]+)?\.md$/i;

/**
 * Recognises the program by its files.
 * @param paths of all files of the source, posix
 */
export function layoutOf(paths: readonly string[]): Layout {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/(^|\/)_posts\//)) return layout("Jekyll", "", ["", "assets"]);
  if (has(/^src\/content\/.+\.mdx?$/)) return layout("Astro", "src/content", ["public", "src"]);
  const hugo = has(/^(hugo|config)\.(toml|ya?ml|json)$/) || has(/^(config\/_default|archetypes)\//);
  if (hugo && has(/^content\//)) return layout("Hugo", "content", ["static", "assets"]);
  if (has(/^content\/blog\//)) return layout("Gatsby", "content/blog", ["static"]);
  return layout("Markdown", has(/^content\/.+\.md$/) ? "content" : "", ["static", "public", ""]);
}

function layout(
  program: Layout["program"],
  root: string,
  staticFolders: readonly string[],
): Layout {
  return { program, root, staticFolders };
}

/** What a Markdown file is to its program; undefined for what is no part of the blog. */
export function roleOf(path: string, { program, root }: Layout): "post" | "page" | undefined {
  if (!/\.(md|mdx|markdown)$/i.test(path) || ignored.test(path) || notes.test(path))
    return undefined;
  if (root !== "" && !path.startsWith(`${root}/`)) return undefined;
  const inside = root === "" ? path : path.slice(root.length + 1);
  if (program === "Jekyll") {
    if (/(^|\/)(_posts|_drafts)\//.test(path)) return "post";
    return /^(_pages\/)?[^/]+$/.test(path) && !/^index\./.test(path) ? "page" : undefined;
  }
  if (program === "Hugo" && /(^|\/)_index\.[^/]*$/.test(path)) return undefined;
  return /^pages?\//.test(inside) ? "page" : "post";
}
