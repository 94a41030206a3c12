import { gist } from "../fields";
import type { SiteRule } from "../rule";

export const titleDuplicate: SiteRule = {
  name: "title-duplicate",
  severity: "warning",
  description: "Two posts have one title; in lists and search results nobody can tell them apart.",
  *check({ files }) {
    const owners = new Map<string, string>();
    for (const { path, file, post, fields } of files) {
      if (!post || !fields.title) continue;
      const title = gist(post.title);
      const owner = owners.get(title);
      if (owner === undefined) owners.set(title, file);
      else
        yield {
          path,
          ...fields.title,
          message: `${owner} has this title, too; change one of the two`,
        };
    }
  },
};
