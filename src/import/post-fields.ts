import { oneLine } from "../model/fields";
import { quote } from "../model/wording";
import type { Cover } from "./cover";
import { fitting } from "./fitting";
import type { ImportedItem, Note } from "./item";

/** Adds a note on the item at hand. */
export type Tell = (outcome: Note["outcome"], message: string) => void;

/** The frontmatter of a post: our fields in the order in which they are written, and what we have no field for. */
export interface PostFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly draft: boolean;
}

/** Stands where the source has no date; such a post is a draft. */
const noDate = "1970-01-01";

/**
 * Divides what a source says about an item into our fields and the rest. A page has few fields, so that most is the rest.
 * @param topics our topics, by tags of the source
 */
export function postFields(
  item: ImportedItem,
  aliases: readonly string[],
  topics: ReadonlyMap<string, readonly string[]>,
  cover: Cover,
  tell: Tell,
): PostFields {
  const { kind, date, tags, author, oldPaths } = item;
  const title = titleOf(item, tell);
  const { fitted, unfit } = divided(item.fields, tell);
  const { description, feedId, ...more } = fitted;
  const rest = { ...unfit, ...cover.extra, author };
  if (kind === "page") {
    const { draft } = item;
    const extra = { date, formerPaths: oldPaths, ...more, ...cover.fields, ...rest };
    return { fields: { title, description, draft }, extra: joined(extra, tags, item), draft };
  }
  if (date === undefined) {
    tell("changed", `it has no date; ${noDate} stands in, and it is a draft until you set one`);
  }
  const topicsOf = (tag: string) => topics.get(tag) ?? [];
  const unmapped = tags.filter((tag) => topicsOf(tag).length === 0);
  const draft = item.draft || date === undefined;
  const fields = {
    ...{ title, date: date ?? noDate, description },
    topics: [...new Set(tags.flatMap(topicsOf))],
    ...{ ...more, ...cover.fields, aliases, feedId, draft },
  };
  return { fields, extra: joined(rest, unmapped, item), draft };
}

/** What the source itself calls by one of these names is not ours to replace. */
function joined(
  rest: Readonly<Record<string, unknown>>,
  tags: readonly string[],
  { extra }: ImportedItem,
): Record<string, unknown> {
  return { ...extra, ...rest, ...extra, ["tags" in extra ? "moreTags" : "tags"]: tags };
}

/** The item's title, else its name in words. */
function titleOf({ title, name }: ImportedItem, tell: Tell): string {
  const line = oneLine(title);
  if (line !== "") return line;
  const words = oneLine(name.replace(/[-_]+/g, " "));
  const stand = words === "" ? "Untitled" : words.charAt(0).toUpperCase() + words.slice(1);
  tell("changed", `it has no title; ${quote(stand)} stands in`);
  return stand;
}

/** Fields that our schema takes, and those that it does not. */
function divided(given: ImportedItem["fields"], tell: Tell) {
  const fitted: Record<string, unknown> = {};
  const unfit: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (fitting(name, value) !== undefined) {
      fitted[name] = typeof value === "string" ? oneLine(value) : value;
      continue;
    }
    unfit[name] = value;
    tell("unclear", `\`${name}\` cannot be ${quote(String(value))}; it is kept under \`extra\``);
  }
  return { fitted, unfit };
}
