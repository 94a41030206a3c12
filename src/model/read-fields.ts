import type { z } from "zod";
import { withoutEmpty } from "./fold";
import { foreignField } from "./foreign-fields";
import { issueWording, nameOf } from "./issue-wording";
import type { Problem } from "./problem";
import { exampleOf, fieldsAt, isOptional, schemaAt } from "./shape";
import type { Source } from "./source";
import { suggestion } from "./wording";

/** How strictly fields are read. */
export interface ReadOptions {
  /**
   * True in a folder that was written for another program: a field that is unknown or wrong becomes a warning and is left
   * out, if it may be.
   */
  readonly lenient: boolean;
  /** What the fields belong to, for messages: `post`. */
  readonly kind: string;
  /** Names besides the schema's own that a misspelt one may have meant. */
  readonly synonyms?: readonly string[];
  /** Values for required fields that are missing or wrong, so that the others can be checked further all the same. */
  readonly placeholders?: Readonly<Record<string, unknown>>;
}

/**
 * Checks the data of a source against a schema. Every issue becomes a problem at its place. `fields` then holds what is right:
 * enough for further checks, and to be published only if no problem is an error.
 */
export function readFields<T extends z.ZodObject>(
  schema: T,
  written: Source,
  options: ReadOptions,
): { fields: z.output<T> | undefined; problems: Problem[] } {
  const source = withoutEmpty(written, fieldsAt(schema, []));
  const result = schema.safeParse(source.data);
  if (result.success) return { fields: result.data, problems: [] };

  const problems = result.error.issues.flatMap((issue) =>
    toProblems(issue, schema, source, written, options),
  );
  const rest: Record<string, unknown> = { ...source.data };
  for (const issue of result.error.issues) {
    for (const key of fieldsOf(issue)) delete rest[key];
  }
  const second = schema.safeParse({ ...options.placeholders, ...rest });
  return { fields: second.success ? second.data : undefined, problems };
}

type Issue = z.core.$ZodIssue;

/** The fields, at the top, that an issue is about. */
function fieldsOf(issue: Issue): string[] {
  if (issue.path.length > 0) return [String(issue.path[0])];
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

function toProblems(
  issue: Issue,
  schema: z.ZodObject,
  source: Source,
  written: Source,
  options: ReadOptions,
): Problem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const top = path[0] === undefined ? undefined : schemaAt(schema, [path[0]]);
  const forgivable = options.lenient && (top === undefined || isOptional(top));
  const severity: Problem["severity"] = forgivable ? "warning" : "error";
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, path);
    const names = path.length === 0 ? [...known, ...(options.synonyms ?? [])] : known;
    return issue.keys.map((key) => {
      const value = valueAt(source.data, [...path, key]);
      const rule = "unknown-field";
      const owner = path.length === 0 ? options.kind : nameOf(path);
      const place = { file: source.file, ...source.keyAt([...path, key]), severity, rule };
      return { ...place, ...unknownField(key, value, owner, names) };
    });
  }
  const value = valueAt(source.data, path);
  const emptied = value === undefined && valueAt(written.data, path) !== undefined;
  const found = schemaAt(schema, path);
  const wording = issueWording(
    issue,
    nameOf(path),
    value,
    emptied,
    exampleOf(found) ?? exampleOf(top),
  );
  return [{ file: source.file, ...source.at(path), severity, ...wording }];
}

function unknownField(
  key: string,
  value: unknown,
  owner: string,
  names: readonly string[],
): Pick<Problem, "message" | "mend"> {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  const remove = names.includes("extra") ? "remove it, or put it under `extra:`" : "remove it";
  const what = `\`${shown.replace(/[\p{Cc}\s]+/gu, " ")}\` is not a field of ${owner.startsWith("`") ? owner : `a ${owner}`}`;
  const same = names.find((name) => name !== key && bareName(name) === bareName(key));
  if (same) return { message: `${what}; write \`${same}\``, mend: { key: same } };
  const foreign = owner === "post" ? foreignField(key, value) : undefined;
  if (foreign) {
    const { advice, mend } = foreign;
    return { message: `${what}; ${advice}`, ...(mend && { mend }) };
  }
  return { message: `${what}${suggestion(key, names, remove).replace(/"/g, "`")}` };
}

/** Names that differ only in case, hyphens and the like are the same to a person. */
const bareName = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "");

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return value;
    value = Object.hasOwn(value, step)
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }
  return value;
}
