import type { OpenContent } from "../../content/open-content";
import { slugify } from "../../model/slug";
import { UsageError } from "../../model/usage-error";
import type { Term } from "../../model/vocabulary";
import { quote, suggestion } from "../../model/wording";

/** What was chosen on the command line. */
export interface Choices {
  readonly topics?: readonly string[];
  readonly stages?: readonly string[];
  readonly author?: string;
}

/**
 * The ids that were meant; former ones become the present ones. In a folder without vocabularies every topic and stage is one.
 *
 * @throws UsageError with one line for each id that nothing has
 */
export function readChoices({ content, files }: OpenContent, chosen: Choices): Choices {
  const free = !files.some(({ path }) => /^(topics|stages)\.ya?ml$/.test(path));
  const faults: string[] = [];
  const idsOf = (written: readonly string[], terms: readonly Term[], file: string) =>
    written.flatMap((id) => {
      if (free) return [slugify(id)];
      const term = terms.find((other) => other.id === id || other.formerIds.includes(id));
      if (term) return [term.id];
      const ids = terms.map((other) => other.id);
      faults.push(`${quote(id)} is not in ${file}${suggestion(id, ids, oneOf(ids))}`);
      return [];
    });
  const topics = chosen.topics && idsOf(chosen.topics, content.topics, "topics.yml");
  const stages = chosen.stages && idsOf(chosen.stages, content.stages, "stages.yml");
  const { author } = chosen;
  const authors = content.authors.map(({ id }) => id);
  if (author !== undefined && !authors.includes(author)) {
    faults.push(
      `${quote(author)} is not in authors/${suggestion(author, authors, oneOf(authors))}`,
    );
  }
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  return {
    ...(topics && { topics: [...new Set(topics)] }),
    ...(stages && { stages: [...new Set(stages)] }),
    ...(author !== undefined && { author }),
  };
}

const oneOf = (ids: readonly string[]): string =>
  ids.length > 0 ? `choose from ${ids.join(", ")}` : "the list is empty";
