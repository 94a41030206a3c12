import type { Content } from "../../model/content";
import type { Term } from "../../model/vocabulary";

/** What the content says of one file. */
type Meanings<Thing> = Map<string, Thing>;

/**
 * What the live preview shows of content that may be wrong: of a file with an error what it last said while it was right, as long as the
 * file is there. Everything that is named in it is in it, so that no page asks for what is not there.
 */
export class LastGood {
  readonly #posts: Meanings<Content["posts"][number]> = new Map();
  readonly #pages: Meanings<Content["pages"][number]> = new Map();
  readonly #authors: Meanings<Content["authors"][number]> = new Map();
  readonly #terms = new Map<"topics" | "stages", readonly Term[]>();

  /**
   * @param content as it was read
   * @param files all that are there, as shown
   * @param author the id of the author who is always there
   */
  next(content: Content, files: ReadonlySet<string>, author: string): Content {
    const topics = this.#termsOf("topics", content);
    const stages = this.#termsOf("stages", content);
    const topicIds = new Set(topics.map(({ id }) => id));
    const stageIds = new Set(stages.map(({ id }) => id));
    const authors = this.#authorsOf(content);
    const authorIds = new Set(authors.map(({ id }) => id));
    const posts = merged(this.#posts, content.posts, files).map((post) => ({
      ...post,
      topics: post.topics.filter((id) => topicIds.has(id)),
      stages: post.stages.filter((id) => stageIds.has(id)),
      author: authorIds.has(post.author) ? post.author : author,
    }));
    const pages = merged(this.#pages, content.pages, files);
    return { ...content, posts, pages, authors, topics, stages };
  }

  /** An author whose file has an error comes without what it says. */
  #authorsOf({ authors, problems }: Content): Content["authors"] {
    const broken = new Set(
      problems.flatMap(({ file, severity }) => (severity === "error" ? [file] : [])),
    );
    return authors.map((author) => {
      if (!author.file) return author;
      const shown = (broken.has(author.file) && this.#authors.get(author.file)) || author;
      this.#authors.set(author.file, shown);
      return shown;
    });
  }

  /** A vocabulary with an error has no terms at all. */
  #termsOf(name: "topics" | "stages", { problems, ...content }: Content): readonly Term[] {
    const isBroken = problems.some(
      ({ file, severity }) =>
        severity === "error" && file.replace(/^.*\//, "").startsWith(`${name}.y`),
    );
    const terms =
      (isBroken && content[name].length === 0 && this.#terms.get(name)) || content[name];
    this.#terms.set(name, terms);
    return terms;
  }
}

/** The things of all files, by path; of two with one slug the first. */
function merged<Thing extends { readonly file: string; readonly slug: string }>(
  last: Meanings<Thing>,
  now: readonly Thing[],
  files: ReadonlySet<string>,
): Thing[] {
  for (const thing of now) last.set(thing.file, thing);
  for (const file of last.keys()) if (!files.has(file)) last.delete(file);
  const bySlug = new Map<string, Thing>();
  for (const thing of [...last.values()].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    if (!bySlug.has(thing.slug)) bySlug.set(thing.slug, thing);
  }
  return [...bySlug.values()];
}
