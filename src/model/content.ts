import { type Author, namedAuthor, readAuthor } from "./author";
import { classify, type FileKind } from "./classify";
import {
  checkAliases,
  checkFeedIds,
  checkLinks,
  checkSeries,
  checkSlugs,
  checkStarts,
  type PageEntry,
  type PostEntry,
  plainPath,
} from "./cross-check";
import { type Document, readDocument } from "./document";
import { type Page, readPage } from "./page";
import { paths } from "./paths";
import { type Post, type PostSettings, postSource, readPost } from "./post";
import { checkCycles, checkDates, checkSeriesGaps } from "./post-relations";
import { compareProblems, type Problem } from "./problem";
import { type OldAddresses, readRedirects } from "./redirects";
import { type ContentSettings, shownPath } from "./settings";
import { slugify, slugOf } from "./slug";
import { problemAt, type Source } from "./source";
import { readSynonyms, type SynonymGroup } from "./synonyms";
import { freeTerms, knownTerms, type Terms } from "./terms";
import { readVocabulary, type Term } from "./vocabulary";
import { quote, suggestion } from "./wording";

/** A file of the content folder. `path` is posix and relative to that folder. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that a content folder says, checked. Posts, pages and authors are in the order of their paths. */
export interface Content {
  /** Whether the folder was written for another program, so that little of what is odd about it is an error. */
  readonly foreign: boolean;
  readonly posts: readonly Post[];
  readonly pages: readonly Page[];
  readonly authors: readonly Author[];
  readonly topics: readonly Term[];
  readonly stages: readonly Term[];
  /** What the search takes for the same. */
  readonly synonyms: readonly SynonymGroup[];
  /** What the owner says of old addresses; aliases of posts are not among them. */
  readonly oldAddresses: OldAddresses;
  /** Sorted. What has an error may be missing from the lists above. */
  readonly problems: readonly Problem[];
}

/** The parsers to use; documents that are kept bring parsers that parse nothing twice. */
export interface ContentReaders {
  readonly readDocument: typeof readDocument;
  readonly readPost: typeof readPost;
}

/**
 * Reads a whole content folder and reports everything that is wrong with it in one go.
 *
 * A folder with neither topics.yml nor stages.yml was written for another program: there topics come from the tags used,
 * and what Rung does not understand is a warning and left out.
 */
export function readContent(
  files: readonly SourceFile[],
  settings: ContentSettings,
  readers: ContentReaders = { readDocument, readPost },
): Content {
  const sorted = sortByPath(files).map((file) => ({
    ...file,
    kind: classify(file.path),
    shown: shownPath(settings, file.path),
  }));
  const of = (kind: FileKind) => sorted.filter((file) => file.kind === kind);
  const foreign = of("topics").length === 0 && of("stages").length === 0;
  const reading: PostSettings = { ...settings, lenient: foreign };
  const problems: Problem[] = [];
  const open = (file: ShownFile): Document | undefined => {
    const { document, problems: found } = readers.readDocument(file.shown, file.bytes);
    problems.push(...found);
    return document;
  };

  const sources = new Map<Term, Source>();
  const topics = termsOf("topics", of("topics"), foreign, { problems, sources });
  const stages = termsOf("stages", of("stages"), foreign, { problems, sources });
  const synonyms = of("synonyms").flatMap((file) => {
    const read = readSynonyms(file.shown, file.bytes);
    problems.push(...read.problems);
    return read.synonyms;
  });
  const authors = authorsOf(of("author"), open, reading, problems);

  const { problems: inRedirects, ...oldAddresses } = redirectsOf(of("redirects"));
  problems.push(...inRedirects);

  const pages: PageEntry[] = [];
  for (const file of of("page")) {
    const document = open(file);
    if (!document) continue;
    const { page, problems: found } = readPage(document, reading);
    problems.push(...found);
    if (page) pages.push({ page, source: document });
  }

  const posts: Post[] = [];
  const entries: PostEntry[] = [];
  for (const file of of("post")) {
    const document = open(file);
    if (!document) continue;
    const { post, partial, problems: found } = readers.readPost(document, reading);
    problems.push(...found);
    if (!partial) continue;
    const entry = { post: partial, source: postSource(document) };
    const checked = linked(entry, { topics, stages, authors }, reading, problems);
    entries.push({ ...entry, post: checked });
    if (post) posts.push(checked);
  }

  const addressed = [...of("page"), ...of("post")].map(({ path, shown }) => ({
    file: shown,
    slug: slugOf(path),
  }));
  problems.push(
    ...checkSlugs(addressed),
    ...checkLinks(entries, new Set(of("post").map(({ path }) => slugOf(path)))),
    ...checkStarts(sources, new Set(of("post").map(({ path }) => slugOf(path)))),
    ...checkCycles(entries),
    ...checkDates(entries),
    ...checkSeries(entries),
    ...checkSeriesGaps(entries),
    ...checkFeedIds(entries),
    ...checkAliases(
      entries,
      new Map([
        ...addressed.map(({ slug, file }) => [slug, file] as const),
        ...pagesOf("topic", topics.all(), paths.topic),
        ...pagesOf("stage", stages.all(), paths.stage),
        ...pagesOf("author", [...authors.values()], paths.author),
        ...pagesOf("series", seriesOf(entries), paths.series),
      ]),
    ),
  );
  return {
    foreign,
    posts,
    pages: pages.map(({ page }) => page),
    authors: [...authors.values()],
    topics: topics.all(),
    stages: stages.all(),
    synonyms,
    oldAddresses,
    problems: problems.sort(compareProblems),
  };
}

/** The pages of things that have an id, as `checkAliases` takes them. */
function pagesOf(
  kind: string,
  things: readonly { readonly id: string }[],
  pathOf: (id: string) => string,
): (readonly [string, string])[] {
  return things.map(({ id }) => [plainPath(pathOf(id)), `the ${kind} ${quote(id)}`]);
}

const seriesOf = (entries: readonly PostEntry[]) =>
  entries.flatMap(({ post }) => post.series ?? []);

interface ShownFile extends SourceFile {
  readonly kind: FileKind;
  readonly shown: string;
}

function sortByPath(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function termsOf(
  name: "topics" | "stages",
  files: readonly ShownFile[],
  foreign: boolean,
  { problems, sources }: { problems: Problem[]; sources: Map<Term, Source> },
): Terms {
  if (foreign) return freeTerms();
  const kind = name === "topics" ? "topic" : "stage";
  const [file, second] = [...files].reverse();
  if (!file) return knownTerms([], kind, `${name}.yml, which does not exist yet`);
  if (second) {
    const message = `there is ${file.path} already; keep one of the two`;
    problems.push({
      file: second.shown,
      line: 1,
      column: 1,
      severity: "error",
      rule: "duplicate-vocabulary",
      message,
    });
  }
  const { terms, sources: places, problems: found } = readVocabulary(file.shown, file.bytes, kind);
  problems.push(...found);
  for (const term of terms ?? []) {
    const place = places?.get(term.id);
    if (place) sources.set(term, place);
  }
  return knownTerms(terms, kind, file.path);
}

function redirectsOf(files: readonly ShownFile[]): ReturnType<typeof readRedirects> {
  const found = files.map(({ shown, bytes }) => readRedirects(shown, bytes));
  return {
    redirects: found.flatMap(({ redirects }) => redirects),
    gone: found.flatMap(({ gone }) => gone),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** Authors by id; the default author is there even without a file. */
function authorsOf(
  files: readonly ShownFile[],
  open: (file: ShownFile) => Document | undefined,
  settings: PostSettings,
  problems: Problem[],
): Map<string, Author> {
  const authors = new Map<string, Author>();
  for (const file of files) {
    const id = slugOf(file.path);
    const document = open(file);
    const { author, problems: found } = document
      ? readAuthor(document, settings)
      : { author: undefined, problems: [] };
    problems.push(...found);
    const other = authors.get(id);
    if (other) {
      const message = `the author ${quote(id)} already has a file, ${other.file}; rename one of the two`;
      problems.push({
        file: file.shown,
        line: 1,
        column: 1,
        severity: "error",
        rule: "duplicate-author",
        message,
      });
    }
    // An author whose file is wrong is still an author: posts that name him are not to blame.
    else authors.set(id, author ?? { ...namedAuthor(id, id), file: file.shown });
  }
  const { id, name } = settings.author;
  if (!authors.has(id)) authors.set(id, namedAuthor(id, name));
  return authors;
}

interface Known {
  readonly topics: Terms;
  readonly stages: Terms;
  readonly authors: Map<string, Author>;
}

/** A post with the ids that it may keep; what is wrong with the others is added to `problems`. */
function linked(entry: PostEntry, known: Known, settings: PostSettings, problems: Problem[]): Post {
  const { post, source } = entry;
  const topics = known.topics.resolve(post.topics, source, "topics");
  const stages = known.stages.resolve(post.stages, source, "stages");
  problems.push(...topics.problems, ...stages.problems);
  const written = source.data.topics;
  if (written === undefined || (Array.isArray(written) && written.length === 0)) {
    const message =
      "the post has no topic, so no list leads to it; add a line like `topics: [certifications]`";
    problems.push(problemAt(source, ["topics"], "warning", "no-topic", message));
  }
  const author = authorOf(entry, known.authors, settings, problems);
  const { image, imageAlt, ...rest } = { ...post, topics: topics.ids, stages: stages.ids, author };
  if (image === undefined) return imageAlt === undefined ? rest : { ...rest, imageAlt };
  if (imageAlt !== undefined) return { ...rest, image, imageAlt };
  const message =
    "`image` needs `imageAlt`; add a line like `imageAlt: A ladder against a brick wall`";
  const severity = settings.lenient ? "warning" : "error";
  problems.push(problemAt(source, ["image"], severity, "image-alt", message));
  return rest;
}

/** The one author whose name, or id, is written: case, spaces and hyphens do not matter. */
function authorNamed(written: string, authors: readonly Author[]): Author | undefined {
  const [found, ...others] = authors.filter(({ id, name }) =>
    [id, slugify(name)].includes(slugify(written)),
  );
  return others.length === 0 ? found : undefined;
}

/** The id of the author that a post names. In another program's folder a name that has no file makes an author. */
function authorOf(
  { post, source }: PostEntry,
  authors: Map<string, Author>,
  settings: PostSettings,
  problems: Problem[],
): string {
  if (authors.has(post.author)) return post.author;
  if (settings.lenient) {
    const id = slugify(post.author);
    if (!authors.has(id)) authors.set(id, namedAuthor(id, post.author));
    return id;
  }
  const otherwise = `add authors/${slugify(post.author)}.md`;
  const named = authorNamed(post.author, [...authors.values()]);
  const advice = named
    ? `; write \`author: ${named.id}\``
    : suggestion(post.author, [...authors.keys()], otherwise);
  const message = `${quote(post.author)} is not in authors/${advice}`;
  const problem = problemAt(source, ["author"], "error", "unknown-author", message);
  problems.push({ ...problem, ...(named && { mend: { value: named.id } }) });
  return settings.author.id;
}
