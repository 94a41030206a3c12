/** What became of something in the source: changed on the way, not understood and so left out, or no post made of it. */
export type Outcome = "changed" | "unclear" | "failed" | "skipped";

/**
 * One line of the report. `where` is the place as the author knows it: `content/blog/x.md:4:7`, or `item 12 "Title"`.
 * A `failed` item should have become a post; a `skipped` one never was one.
 */
export interface Note {
  readonly outcome: Outcome;
  readonly where: string;
  readonly message: string;
}

/** The text of an item. */
type ItemBody =
  | {
      /** Lines end in LF. */
      readonly markdown: string;
      /** The place of an offset in `markdown`, for notes. */
      readonly place: (offset: number) => string;
      /** The program whose tags (`{% … %}`, `{{< … >}}`) the text may hold. */
      readonly tags: "liquid" | "hugo" | undefined;
    }
  | {
      readonly html: string;
      /** The address that relative images belong to. */
      readonly base: string | undefined;
    };

/** An article of another program, understood but not yet in our format. */
export interface ImportedItem {
  /** What tells it from the others in its source, the same in every run. */
  readonly key: string;
  readonly where: string;
  readonly kind: "post" | "page";
  /** Empty where the source has none. */
  readonly title: string;
  /** The last part of its address, as the source has it. */
  readonly name: string;
  /** As we write dates; undefined where the source has none that can be read. */
  readonly date: string | undefined;
  readonly draft: boolean;
  readonly body: ItemBody;
  readonly tags: readonly string[];
  readonly author: string | undefined;
  /** Paths on its former site, each beginning with a slash. */
  readonly oldPaths: readonly string[];
  /** Other ways to ask its former site for it: `p=12`. */
  readonly oldQueries?: readonly string[];
  /** A picture for cards, as the source names it. */
  readonly cover: { readonly src: string; readonly alt: string | undefined } | undefined;
  /** Further fields of ours, in our format. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What we have no field for. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The folder of the item in the source, posix; images are looked for there. */
  readonly directory: string;
  readonly notes: readonly Note[];
}

/** A source, read. */
export interface ImportedSource {
  /** What it is, for the report: `a WordPress export`. */
  readonly name: string;
  /** The address of the former site, where it is known: `https://old.example/blog`. */
  readonly site?: string | undefined;
  readonly items: readonly ImportedItem[];
  /** What is no item, or a broken one. */
  readonly notes: readonly Note[];
  /** Folders of the source that `/picture.jpg` may stand in, the likeliest first. */
  readonly staticFolders: readonly string[];
}

/** The place of an item that is no file. */
export function itemPlace(number: number, title: string): string {
  const line = title.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return `item ${number} ${JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line)}`;
}
