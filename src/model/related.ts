import { type Dated, newestFirst } from "./order";

/** What decides which posts are related. */
export interface Relatable extends Dated {
  readonly topics: readonly string[];
  readonly stages: readonly string[];
}

const TOPIC_WEIGHT = 3;
const STAGE_WEIGHT = 1;
/** How many posts of a topic or stage are looked at for each of its posts: the newest. Keeps 10,000 posts linear. */
const CANDIDATES = 50;

/**
 * For each post the slugs of at most `limit` others that share topics (which weigh more) or stages, the closest first and
 * then the newest. A post that shares nothing with any other gets an empty list.
 */
export function related(posts: readonly Relatable[], limit = 4): Map<string, string[]> {
  const newest = [...posts].sort(newestFirst);
  const byTopic = newestBy(newest, (post) => post.topics);
  const byStage = newestBy(newest, (post) => post.stages);
  return new Map(
    newest.map((post) => {
      const candidates = new Set([
        ...post.topics.flatMap((id) => byTopic.get(id) ?? []),
        ...post.stages.flatMap((id) => byStage.get(id) ?? []),
      ]);
      candidates.delete(post);
      const ranked = [...candidates]
        .map((other) => ({ other, closeness: closeness(post, other) }))
        .sort((a, b) => b.closeness - a.closeness || newestFirst(a.other, b.other));
      return [post.slug, ranked.slice(0, limit).map(({ other }) => other.slug)];
    }),
  );
}

function closeness(a: Relatable, b: Relatable): number {
  return TOPIC_WEIGHT * shared(a.topics, b.topics) + STAGE_WEIGHT * shared(a.stages, b.stages);
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((id) => b.includes(id)).length;
}

function newestBy(
  posts: readonly Relatable[],
  idsOf: (post: Relatable) => readonly string[],
): Map<string, Relatable[]> {
  const groups = new Map<string, Relatable[]>();
  for (const post of posts) {
    for (const id of idsOf(post)) {
      const group = groups.get(id) ?? [];
      if (group.length < CANDIDATES) group.push(post);
      groups.set(id, group);
    }
  }
  return groups;
}
