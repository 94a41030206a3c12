import type { Source } from "./source";

type Path = readonly (string | number)[];

/**
 * The same source without the fields of `known` that are empty (`description:` with nothing after it says nothing), so that
 * optional ones count as left out and required ones as missing.
 */
export function withoutEmpty(source: Source, known: readonly string[]): Source {
  const empty = known.filter((key) => Object.hasOwn(source.data, key) && isEmpty(source.data[key]));
  if (empty.length === 0) return source;
  const data = { ...source.data };
  for (const key of empty) delete data[key];
  return {
    file: source.file,
    data,
    at: (path) => source.at(path),
    keyAt: (path) => source.keyAt(path),
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The same source with `tags`, other programs' word, read as `topics`. Tags may be numbers: they are free text. */
export function withTagsAsTopics(source: Source): Source {
  if (!Object.hasOwn(source.data, "tags")) return source;
  const { tags, ...rest } = source.data;
  const written = [...entries("topics", rest.topics), ...entries("tags", tags)];
  const origin = (path: Path): Path => {
    const [field, index, ...deeper] = path;
    if (field !== "topics") return path;
    if (typeof index !== "number") return Object.hasOwn(rest, "topics") ? path : ["tags"];
    return [...(written[index]?.path ?? ["tags"]), ...deeper];
  };
  return {
    file: source.file,
    data: { ...rest, topics: written.map(({ value }) => value) },
    at: (path) => source.at(origin(path)),
    keyAt: (path) => source.keyAt(origin(path)),
  };
}

function entries(field: "topics" | "tags", value: unknown): { path: Path; value: unknown }[] {
  if (isEmpty(value) || value === undefined) return [];
  if (!Array.isArray(value))
    return [{ path: [field], value: field === "tags" ? tag(value) : value }];
  return value.map((item, index) => ({
    path: [field, index],
    value: field === "tags" ? tag(item) : item,
  }));
}

function tag(value: unknown): unknown {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}
