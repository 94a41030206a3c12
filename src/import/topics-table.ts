import { stringify } from "yaml";
import { positionsIn } from "../model/position";
import type { Problem } from "../model/problem";
import { slugify } from "../model/slug";
import type { Term } from "../model/vocabulary";
import { quote } from "../model/wording";
import { parseYaml } from "../model/yaml";
import type { Note } from "./item";

/** Which topics a tag of the source stands for. */
export interface TopicsTable {
  /** The whole file. */
  readonly text: string;
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly notes: readonly Note[];
}

const head = `# Which topic is meant by a tag of your old blog? Write the id of a topic from topics.yml after the colon,
# or several as [one, two]; leave it empty where no topic fits. Then run the same import again.
# Your lines stay as they are. A new tag gets a line at the end.
`;

/**
 * The table of an import: the lines that the author has, and one more for every new tag. A tag that is called like one of our
 * topics is filled in.
 *
 * @param file the table as shown to the author
 * @param former its text, if it exists
 * @param tags of the source, each with the number of items that have it
 * @returns problems instead, where the author's table cannot be read
 */
export function topicsTable(
  file: string,
  former: string | undefined,
  tags: ReadonlyMap<string, number>,
  known: readonly Term[],
): TopicsTable | { readonly problems: readonly Problem[] } {
  const place = positionsIn(former ?? "");
  const { yaml, problems } = parseYaml(file, former ?? "", place, "import-topics");
  if (!yaml) return { problems };
  const { value = {} } = yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = "expected one line for each tag, as in `salary: negotiation`";
    const top = { file, line: 1, column: 1, severity: "error" as const };
    return { problems: [{ ...top, rule: "import-topics", message }] };
  }
  const topics = new Map<string, readonly string[]>();
  const notes: Note[] = [];
  const ids = new Set(known.map(({ id }) => id));
  for (const [tag, written] of Object.entries(value)) {
    const list = [written].flat().filter((id) => id !== null && id !== "");
    topics.set(tag, list.map(String));
    for (const id of list.map(String).filter((id) => ids.size > 0 && !ids.has(id))) {
      const { line, column } = yaml.at([tag]);
      const message = `${quote(id)} is not in topics.yml; add it there, or write another id`;
      notes.push({ outcome: "unclear", where: `${file}:${line}:${column}`, message });
    }
  }
  const fresh = [...tags].filter(([tag]) => !topics.has(tag)).sort(byCount);
  const lines = fresh.map(([tag, count]) => {
    const id = topicCalled(tag, known);
    topics.set(tag, id === undefined ? [] : [id]);
    const entry = stringify({ [tag]: id ?? null }, { nullStr: "", lineWidth: 0 }).trim();
    return `${entry.padEnd(40)} # ${count} ${count === 1 ? "post" : "posts"}\n`;
  });
  const before = former === undefined ? head : former.replace(/(?<=[^\n])$/, "\n");
  return { text: before + lines.join(""), topics, notes };
}

function byCount([a, many]: [string, number], [b, more]: [string, number]): number {
  return more - many || (a < b ? -1 : 1);
}

function topicCalled(tag: string, known: readonly Term[]): string | undefined {
  const name = slugify(tag);
  return known.find(({ id, title, formerIds }) => [id, slugify(title), ...formerIds].includes(name))
    ?.id;
}
