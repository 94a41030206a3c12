import { commandOf } from "../command";

/** What was typed after `npm run import --`. */
export interface ImportOptions {
  /** A folder or a file, as typed. */
  readonly source: string;
  /** The target folder, as typed. */
  readonly to: string;
  /** The folder whose topics the table offers, as typed. */
  readonly content: string;
}

/** Reads the command line of `import`. Prints help, or one line on what is wrong, and exits where there is nothing to do. */
export function readImportOptions(argv = process.argv): ImportOptions {
  const command = commandOf(
    "import",
    "Brings another blog along: writes its posts in our format into a folder of their own, and a report.\nRun it again after editing import-topics.yml or the posts; what you edited is kept.",
  )
    .argument(
      "<source>",
      "a folder of Markdown (Gatsby, Hugo, Jekyll, Astro), a Ghost export (.json), a WordPress export (.xml) or a Substack export (.zip)",
    )
    .option(
      "--to <dir>",
      "where the posts go: a new or empty folder, or an earlier import",
      "imported",
    )
    .option("--content <dir>", "your content folder, for its topics.yml; only read", "content");
  command.parse(argv);
  const { to, content } = command.opts<{ to: string; content: string }>();
  return { source: command.args[0] ?? "", to, content };
}
