import type { Note, Outcome } from "./item";

/** What became of an item that was taken. */
export interface Taken {
  readonly where: string;
  /** The file in the target, posix. */
  readonly path: string;
  readonly form: "question and answer" | "article";
  readonly draft: boolean;
  /** Why the file was left as it is: its author has changed or removed it since the last import. */
  readonly kept: "edited" | "removed" | undefined;
}

/** All that an import has to tell. */
export interface ImportReport {
  /** `a WordPress export`, and its path as typed. */
  readonly source: string;
  readonly shownSource: string;
  readonly shownTarget: string;
  readonly taken: readonly Taken[];
  readonly notes: readonly Note[];
  /** How many images lie in the target now. */
  readonly images: number;
  /** Addresses of images on other servers, and the file that shows each. */
  readonly elsewhere: readonly { readonly url: string; readonly path: string }[];
  /** How many items name each author. */
  readonly authors: ReadonlyMap<string, number>;
  /** Tags of the source, and those among them that have no topic. */
  readonly tags: { readonly all: number; readonly open: number };
}

const outcomes: readonly { outcome: Outcome; title: string }[] = [
  { outcome: "failed", title: "Not taken" },
  { outcome: "unclear", title: "Not understood, or left out" },
  { outcome: "changed", title: "Changed" },
  { outcome: "skipped", title: "No posts" },
];

/** The whole report as Markdown: taken, not taken, not understood, changed, each line with its place. */
export function reportFile(report: ImportReport): string {
  const { taken, notes, elsewhere, authors, source, shownSource } = report;
  const sections: [string, string[]][] = [
    ["Taken", taken.map(takenLine)],
    ...outcomes.map(({ outcome, title }): [string, string[]] => {
      const lines = notes.filter((note) => note.outcome === outcome);
      return [title, lines.map(({ where, message }) => `${code(where)} ${message}`)];
    }),
    ["Images on other servers", elsewhere.map(({ url, path }) => `${code(path)} ${url}`)],
    ["Authors", [...authors].map(([name, count]) => authorLine(name, count))],
  ];
  const full = sections.filter(([, lines]) => lines.length > 0);
  return [
    "# What the import did\n",
    `From ${source}, ${code(shownSource)}. Written anew by every run.\n`,
    ...full.map(([title, lines]) => {
      const list = lines.map((line) => `- ${line.replace(/\s+/g, " ")}`).join("\n");
      return `## ${title} (${lines.length})\n\n${list}\n`;
    }),
  ].join("\n");
}

function takenLine({ where, path, form, draft, kept }: Taken): string {
  const reasons = { edited: "kept as you edited it", removed: "not made again: you removed it" };
  const facts = [form, draft && "draft", kept && reasons[kept]].filter(Boolean).join(", ");
  return `${code(path)} from ${code(where)}: ${facts}`;
}

function authorLine(name: string, count: number): string {
  const posts = count === 1 ? "1 post names" : `${count} posts name`;
  return `${posts} ${code(name)} under \`extra\`. To show who answered, add a file to \`authors/\` and its name as \`author:\` to the posts`;
}

/** As code, whatever backticks it holds. */
function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + space + text + space + fence;
}

/** The closing lines for the terminal: what failed in full, of the rest how much. */
export function reportLines(report: ImportReport): string[] {
  const { taken, notes, shownTarget, elsewhere, images, tags } = report;
  const failed = notes.filter(({ outcome }) => outcome === "failed");
  const count = (outcome: Outcome) => notes.filter((note) => note.outcome === outcome).length;
  const made = taken.filter(({ kept }) => kept === undefined);
  const split = taken.filter(({ form }) => form === "question and answer").length;
  const articles = taken.length - split;
  const rows: [string, number, string][] = [
    [
      "taken",
      made.length,
      `${split} question and answer, ${articles} article${articles === 1 ? "" : "s"}`,
    ],
    ["of these drafts", made.filter(({ draft }) => draft).length, ""],
    ["kept", taken.length - made.length, "you edited or removed them since the last import"],
    ["not taken", failed.length, ""],
    ["changed", count("changed"), ""],
    ["not understood", count("unclear"), ""],
    ["images", images, "copied beside their posts"],
    ["images elsewhere", elsewhere.length, "on other servers, where they stay"],
    ["tags without topic", tags.open, `of ${tags.all}; see ${shownTarget}/import-topics.yml`],
  ];
  return [
    ...failed.slice(0, 20).map(({ where, message }) => `${where} ${message}`),
    ...(failed.length > 20 ? [`and ${failed.length - 20} more`] : []),
    ...(failed.length > 0 ? [""] : []),
    ...rows
      .filter(([name, number]) => number > 0 || name === "taken")
      .map(([name, number, more]) =>
        `  ${name.padEnd(20)}${String(number).padStart(6)}   ${more}`.trimEnd(),
      ),
    "",
    `Each with its place: ${shownTarget}/import-report.md`,
  ];
}
