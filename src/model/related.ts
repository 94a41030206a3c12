import { type Dated, newestFirst } from "./order";
import { type TermVector, termVectors } from "./term-vectors";

/** What decides which posts are related. */
export interface Relatable extends Dated {
  readonly topics: readonly string[];
  readonly stages: readonly string[];
}

const TOPIC_WEIGHT = 3;
const STAGE_WEIGHT = 1;
/** Of two texts with the same words. Whole numbers count, so that an edit rarely moves a post in the lists of others. */
const TEXT_WEIGHT = 16;
/** Less than this of {@link TEXT_WEIGHT} is chance. */
const CHANCE = 2;
/** How many posts of a topic, a stage or a term are looked at for each of its posts: the newest. Keeps 10,000 posts linear. */
const CANDIDATES = 50;

export interface RelatedOptions<Post> {
  /** The post's Markdown. */
  readonly textOf: (post: Post) => string;
  /** The slugs of posts that its page names anyway. */
  readonly namedBy?: (post: Post) => readonly string[];
  readonly limit?: number;
}

/**
 * For each post the slugs of at most `limit` others that share topics, stages or what their texts are about, the closest first
 * and then the newest. A post that shares nothing with any other gets an empty list.
 */
export function related<Post extends Relatable>(
  posts: readonly Post[],
  { textOf, namedBy = () => [], limit = 4 }: RelatedOptions<Post>,
): Map<string, string[]> {
  const newest = [...posts].sort(newestFirst);
  const vectors = termVectors(newest.map(textOf));
  const byTopic = placesBy(newest, ({ topics }) => topics);
  const byStage = placesBy(newest, ({ stages }) => stages);
  const nearness = nearnessOf(vectors);
  /** For each post the last one that it was a candidate of. */
  const lookedAtFor = new Int32Array(newest.length).fill(-1);

  return new Map(
    newest.map((post, place) => {
      const near = nearness(place);
      const named = new Set([post.slug, ...namedBy(post)]);
      const best = new Best(limit);
      const offer = (candidate: number): void => {
        const other = newest[candidate];
        if (!other || lookedAtFor[candidate] === place || named.has(other.slug)) return;
        lookedAtFor[candidate] = place;
        best.offer(candidate, closeness(post, other) + (near.get(candidate) ?? 0));
      };
      for (const candidate of near.keys()) offer(candidate);
      for (const id of post.topics) byTopic.get(id)?.forEach(offer);
      for (const id of post.stages) byStage.get(id)?.forEach(offer);
      return [post.slug, best.places.flatMap((at) => newest[at]?.slug ?? [])];
    }),
  );
}

function closeness(a: Relatable, b: Relatable): number {
  return TOPIC_WEIGHT * shared(a.topics, b.topics) + STAGE_WEIGHT * shared(a.stages, b.stages);
}

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const id of a) if (b.includes(id)) count += 1;
  return count;
}

/** What other texts count for being near to the one at a place: those that do, by their places. */
function nearnessOf(vectors: readonly TermVector[]) {
  const { starts, places, weights } = postingsOf(vectors);
  const cosines = new Float64Array(vectors.length);
  return (of: number): Map<number, number> => {
    const vector = vectors[of] ?? { terms: [], weights: [] };
    const touched: number[] = [];
    for (const [index, term] of vector.terms.entries()) {
      const own = vector.weights[index] ?? 0;
      for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
        const place = places[at] ?? 0;
        const cosine = cosines[place] ?? 0;
        if (cosine === 0) touched.push(place);
        cosines[place] = cosine + (weights[at] ?? 0) * own;
      }
    }
    const near = new Map<number, number>();
    for (const place of touched) {
      const counted = Math.floor(TEXT_WEIGHT * (cosines[place] ?? 0));
      if (counted >= CHANCE) near.set(place, counted);
      cosines[place] = 0;
    }
    return near;
  };
}

/**
 * The texts that have each term, with its weight there, in one array: those of a term begin at `starts[term]` and end where the
 * next term's begin. An array for each term would take many times as long to walk through.
 */
function postingsOf(vectors: readonly TermVector[]) {
  const sizes: number[] = [];
  for (const { terms } of vectors) {
    for (const term of terms) sizes[term] = Math.min((sizes[term] ?? 0) + 1, CANDIDATES);
  }
  const starts = new Uint32Array(sizes.length + 1);
  for (let term = 0; term < sizes.length; term += 1) {
    starts[term + 1] = (starts[term] ?? 0) + (sizes[term] ?? 0);
  }
  const places = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(places.length);
  const free = starts.slice();
  for (const [place, vector] of vectors.entries()) {
    for (const [index, term] of vector.terms.entries()) {
      const at = free[term] ?? 0;
      if (at === starts[term + 1]) continue;
      places[at] = place;
      weights[at] = vector.weights[index] ?? 0;
      free[term] = at + 1;
    }
  }
  return { starts, places, weights };
}

/** The places of the highest scores above 0, the highest first; of the same score the lower place. */
class Best {
  readonly places: number[] = [];
  readonly #scores = new Map<number, number>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(place: number, score: number): void {
    if (score <= 0) return;
    const rank = this.places.findIndex((other) => {
      const theirs = this.#scores.get(other) ?? 0;
      return theirs < score || (theirs === score && other > place);
    });
    if (rank < 0 && this.places.length === this.#limit) return;
    this.#scores.set(place, score);
    this.places.splice(rank < 0 ? this.places.length : rank, 0, place);
    this.places.length = Math.min(this.places.length, this.#limit);
  }
}

function placesBy(
  posts: readonly Relatable[],
  idsOf: (post: Relatable) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, post] of posts.entries()) {
    for (const id of idsOf(post)) {
      const group = groups.get(id) ?? [];
      if (group.length < CANDIDATES) group.push(place);
      groups.set(id, group);
    }
  }
  return groups;
}
