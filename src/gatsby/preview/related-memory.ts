import { related } from "../../model/related";
import type { FindRelated } from "../../plan/plan-posts";

/**
 * Finds as `related` does, for a live preview: texts change with every save there, and what they are about hardly does, so it
 * looks again only when there are other posts, or one has another date, topic, stage or link.
 */
export function relatedMemory(): FindRelated {
  let last: { readonly key: string; readonly found: Map<string, string[]> } | undefined;
  return (posts, options) => {
    const key = JSON.stringify(
      posts.map((post) => [
        post.slug,
        post.date,
        post.topics,
        post.stages,
        options.namedBy?.(post) ?? [],
      ]),
    );
    if (last?.key !== key) last = { key, found: related(posts, options) };
    return last.found;
  };
}
