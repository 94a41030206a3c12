import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { slugify } from "../src/model/slug";
import { postText } from "./post-text";
import { advice, doubt, phrase, title } from "./prose";
import { type Random, randomFrom } from "./random";
import { authors, pages, stages, topics } from "./site-files";

/** The moment that a corpus is built for: after every post's date, before some dates of review. */
export const corpusNow = "2026-06-01";

interface CorpusFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * A content folder of so many realistic posts, all of them listed, and what belongs to them. The same count and seed give the
 * same bytes on every machine, and a larger corpus begins with the posts of the smaller. No pictures: those are
 * cached by their content and would be measured once only.
 */
export function corpus(count: number, seed: number): CorpusFile[] {
  return [
    { path: "topics.yml", text: stringify(topics) },
    { path: "stages.yml", text: stringify(stages) },
    ...authors.map(({ id, ...author }) => ({
      path: `authors/${id}.md`,
      text: file(author, `${advice(randomFrom(seed))}\n`),
    })),
    ...pages.map(({ slug, title, text }) => ({
      path: `pages/${slug}/index.md`,
      text: file({ title }, `${text}\n`),
    })),
    ...Array.from({ length: count }, (_, place) => post(place, seed)),
  ];
}

/** Writes a corpus into a folder that exists. */
export async function writeCorpus(directory: string, files: readonly CorpusFile[]): Promise<void> {
  for (const { path, text } of files) {
    const target = join(directory, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** The file of the post in the middle of a corpus, for a change. */
export const middlePost = (count: number, seed: number): string =>
  postFile(slugAt(Math.floor(count / 2), seed));

const postFile = (slug: string): string => `posts/${slug}/index.md`;

/** Each post has a chance of its own, so that it does not depend on how many there are. */
const randomAt = (place: number, seed: number): Random =>
  randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b));

const slugAt = (place: number, seed: number): string =>
  `${slugify(title(randomAt(place, seed)))}-${place + 1}`;

function post(place: number, seed: number): CorpusFile {
  const random = randomAt(place, seed);
  const heading = title(random);
  const links = Array.from({ length: place > 0 ? random.between(0, 3) : 0 }, () =>
    slugAt(random.between(0, place - 1), seed),
  );
  const text = postText(random, {
    words: random.around(560, 0.4),
    links,
    article: random.chance(0.05),
  });
  return {
    path: postFile(slugAt(place, seed)),
    text: file(frontmatter(random, heading, place, seed), text),
  };
}

/** The required fields, and those that authors use now and then. */
function frontmatter(random: Random, title: string, place: number, seed: number): object {
  const date = day(random, 2016, 2025);
  const maybe = (probability: number, fields: () => object) =>
    random.chance(probability) ? fields() : {};
  return {
    title,
    date,
    ...maybe(0.2, () => ({ description: `${advice(random)} ${advice(random)}` })),
    ...maybe(0.6, () => ({ shortAnswer: `${advice(random)} ${advice(random)}` })),
    topics: random.some(topics, random.between(1, 3)).map(({ id }) => id),
    stages: random.some(stages, random.between(1, 2)).map(({ id }) => id),
    author: random.pick(authors).id,
    ...maybe(0.5, () => ({ askedBy: `Somebody in ${phrase(random).toLowerCase()}` })),
    ...maybe(0.3, () => ({ anonymised: true })),
    ...maybe(0.2, () => ({ region: random.pick(["US", "EU", "IN", "UK"]) })),
    ...maybe(0.15, () => ({ updated: day(random, 2026, 2026) })),
    ...maybe(0.3, () => ({ reviewed: day(random, 2026, 2026), reviewBy: day(random, 2027, 2028) })),
    ...maybe(0.03, () => (place > 0 ? { supersededBy: slugAt(place - 1, seed) } : {})),
    ...maybe(0.05, () =>
      place > 0 ? { followUpTo: slugAt(random.between(0, place - 1), seed) } : {},
    ),
    ...(place % 40 < 3 && {
      series: { id: `first-job-${place - (place % 40) + 1}`, part: (place % 40) + 1 },
    }),
    ...maybe(0.1, () => ({ aliases: [`/old/${place + 1}/`] })),
    ...maybe(0.02, () => ({ canonical: `https://example.com/first/${place + 1}/` })),
    ...maybe(0.05, () => ({ extra: { newsletter: doubt(random) } })),
  };
}

/** A day; in the year of {@link corpusNow}, one that is over by then. */
function day(random: Random, first: number, last: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const year = random.between(first, last);
  return `${year}-${two(random.between(1, year === 2026 ? 5 : 12))}-${two(random.between(1, 28))}`;
}

const file = (frontmatter: object, text: string): string =>
  `---\n${stringify(frontmatter, { lineWidth: 98 })}---\n\n${text}`;
