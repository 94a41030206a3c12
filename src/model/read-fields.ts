import type { z } from "zod";
import { withoutEmpty } from "./fold";
import type { Problem } from "./problem";
import { exampleOf, fieldsAt, isOptional, schemaAt } from "./shape";
import type { Source } from "./source";
import { describe, suggestion } from "./wording";

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
}

/** Checks the data of a source against a schema. Every issue becomes a problem at its place. */
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
  if (!options.lenient) return { fields: undefined, problems };
  const rest = { ...source.data };
  for (const issue of result.error.issues) {
    for (const key of fieldsOf(issue)) delete rest[key];
  }
  const second = schema.safeParse(rest);
  if (!second.success) return { fields: undefined, problems };
  return { fields: second.data, problems };
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
  const severity = forgivable ? "warning" : "error";
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, path);
    const names = path.length === 0 ? [...known, ...(options.synonyms ?? [])] : known;
    return issue.keys.map((key) => ({
      file: source.file,
      ...source.keyAt([...path, key]),
      severity,
      rule: "unknown-field",
      message: unknownField(key, path.length === 0 ? options.kind : nameOf(path), names),
    }));
  }
  const value = valueAt(source.data, path);
  const emptied = value === undefined && valueAt(written.data, path) !== undefined;
  const found = schemaAt(schema, path);
  const { rule, message } = wording(
    issue,
    nameOf(path),
    value,
    emptied,
    exampleOf(found) ?? exampleOf(top),
  );
  return [{ file: source.file, ...source.at(path), severity, rule, message }];
}

function unknownField(key: string, owner: string, names: readonly string[]): string {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  const remove = names.includes("extra") ? "remove it, or put it under `extra:`" : "remove it";
  return `\`${oneLine(shown)}\` is not a field of ${owner.startsWith("`") ? owner : `a ${owner}`}${suggestion(key, names, remove).replace(/"/g, "`")}`;
}

/** What one issue of zod means, in the author's words. */
function wording(
  issue: Issue,
  name: string,
  value: unknown,
  emptied: boolean,
  example: unknown,
): { rule: string; message: string } {
  const field = String(issue.path[0] ?? "");
  const line = example === undefined ? "" : ` like \`${yamlLine(field, example)}\``;
  if (value === undefined || value === null) {
    const state = emptied || value === null ? "is empty" : "is missing";
    const action = state === "is empty" ? "write one" : "add a line";
    return { rule: "field-missing", message: `${name} ${state}; ${action}${line}` };
  }
  const isDate = typeof example === "string" && /^\d{4}-\d\d-\d\d/.test(example);
  switch (issue.code) {
    case "invalid_type": {
      const expected = isDate ? "a date" : (TYPES[issue.expected] ?? issue.expected);
      const quotes = issue.expected === "string" && typeof value !== "object" && !isDate;
      const fix = quotes ? "put it in quotes" : line && `write it${line}`;
      const message = `${name} should be ${expected}, but is ${describe(value)}${fix ? `; ${fix}` : ""}`;
      return { rule: isDate ? "date-format" : "field-type", message };
    }
    case "too_small":
    case "too_big": {
      const bound =
        issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      if (issue.origin === "string")
        return { rule: "field-missing", message: `${name} is empty; write one${line}` };
      return {
        rule: "field-value",
        message: `${name} should be ${bound}, but is ${describe(value)}`,
      };
    }
    case "invalid_format": {
      const expected =
        issue.format === "url"
          ? "should be a web address that begins with https://"
          : issue.message;
      const [what, fix] = expected.split("; ", 2);
      return {
        rule: "field-value",
        message: `${name} ${what}, but is ${describe(value)}${fix ? `; ${fix}` : ""}`,
      };
    }
    case "custom": {
      const { rule } = (issue.params ?? {}) as { rule?: string };
      return { rule: rule ?? "field-value", message: `${name}: ${issue.message}` };
    }
    default:
      return { rule: "field-value", message: `${name}: ${oneLine(issue.message)}` };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a set of keys and values",
  record: "a set of keys and values",
};

/** `series.part`, `links[2].url`: lists count from 1, as people do. */
function nameOf(path: readonly (string | number)[]): string {
  const name = path
    .map((step, index) =>
      typeof step === "number" ? `[${step + 1}]` : `${index > 0 ? "." : ""}${step}`,
    )
    .join("");
  return `\`${name}\``;
}

/** An example as one line of YAML. */
function yamlLine(field: string, example: unknown): string {
  if (typeof example !== "object" || example === null) return `${field}: ${String(example)}`;
  return `${field}: ${flow(example)}`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`);
  return `{ ${pairs.join(", ")} }`;
}

function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\s]+/gu, " ");
}

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
