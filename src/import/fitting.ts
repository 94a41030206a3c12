import { postFrontmatter } from "../model/frontmatter";

/** A value, if our schema of posts takes it for that field, else undefined. */
export function fitting(name: string, value: unknown): unknown {
  const schema = Object.entries(postFrontmatter.shape).find(([field]) => field === name)?.[1];
  return schema?.safeParse(value).success ? value : undefined;
}
