import { type TermFields, termFields } from "./frontmatter";
import { positionsIn } from "./position";
import { hasErrors, type Problem } from "./problem";
import { readFields } from "./read-fields";
import { problemAt, type Source } from "./source";
import { decodeUtf8 } from "./utf8";
import { size } from "./wording";
import { parseYaml } from "./yaml";

/** A topic or a stage. */
export interface Term extends TermFields {
  /** Smaller comes first; entries without one take their place in the file, from 1. */
  readonly order: number;
}

/** What a vocabulary lists. */
export type TermKind = "topic" | "stage";

const MAX_VOCABULARY = 64_000;

/** What a vocabulary's file says. */
interface Vocabulary {
  readonly terms: Term[] | undefined;
  /** What is written of each term, by its id. */
  readonly sources?: ReadonlyMap<string, Source>;
  readonly problems: Problem[];
}

/**
 * Reads topics.yml or stages.yml: a list of terms. They come back by `order`, then by id. `terms` is undefined where the file has
 * errors, so that nobody blames posts for it.
 */
export function readVocabulary(file: string, bytes: Uint8Array, kind: TermKind): Vocabulary {
  const fail = (rule: string, message: string, at = { line: 1, column: 1 }) => ({
    terms: undefined,
    problems: [{ file, ...at, severity: "error" as const, rule, message }],
  });
  if (bytes.length > MAX_VOCABULARY) {
    return fail(
      "vocabulary-too-large",
      `the file is ${size(bytes.length)} and may be at most ${size(MAX_VOCABULARY)}`,
    );
  }
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return { terms: undefined, problems: [decoded.problem] };
  const { yaml, problems } = parseYaml(
    file,
    decoded.text,
    positionsIn(decoded.text),
    "vocabulary-syntax",
  );
  if (!yaml) return { terms: undefined, problems };
  const { value = [] } = yaml;
  if (!Array.isArray(value)) {
    return fail(
      "vocabulary-syntax",
      `expected a list of ${kind}s, each beginning with \`- id: …\``,
      yaml.at([]),
    );
  }

  const entries = value.map(
    (data, index): Source => ({
      file,
      data: isRecord(data) ? data : {},
      at: (path) => yaml.at([index, ...path]),
      keyAt: (path) => yaml.keyAt([index, ...path]),
    }),
  );
  const terms: Term[] = [];
  const sources: Source[] = [];
  for (const [index, source] of entries.entries()) {
    const read = readFields(termFields, source, { lenient: false, kind });
    problems.push(...read.problems);
    if (!read.fields || hasErrors(read.problems)) continue;
    terms.push({ ...read.fields, order: read.fields.order ?? index + 1 });
    sources.push(source);
  }
  problems.push(...repeatedIds(terms, sources, kind));
  return problems.length > 0
    ? { terms: undefined, problems }
    : {
        terms: terms.toSorted(byOrder),
        sources: new Map(terms.flatMap(({ id }, index) => placeOf(id, sources[index]))),
        problems,
      };
}

const placeOf = (id: string, source: Source | undefined): [string, Source][] =>
  source ? [[id, source]] : [];

/** For `sort`: by order, then by id. */
function byOrder(a: Term, b: Term): number {
  if (a.order !== b.order) return a.order - b.order;
  return a.id < b.id ? -1 : 1;
}

/** An id or a former id that stands for two terms. */
function repeatedIds(
  terms: readonly Term[],
  sources: readonly Source[],
  kind: TermKind,
): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (id: string, term: Term, source: Source | undefined, path: (string | number)[]) => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, term.id);
    else if (source) {
      const message = `${JSON.stringify(id)} already names the ${kind} ${JSON.stringify(owner)}; each id may stand here once`;
      problems.push(problemAt(source, path, "error", "duplicate-id", message));
    }
  };
  for (const [index, term] of terms.entries()) claim(term.id, term, sources[index], ["id"]);
  for (const [index, term] of terms.entries()) {
    for (const [place, id] of term.formerIds.entries()) {
      claim(id, term, sources[index], ["formerIds", place]);
    }
  }
  return problems;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
