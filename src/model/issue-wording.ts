import type { z } from "zod";
import type { LineMend } from "./line-mend";
import { describe } from "./wording";

/** What one issue of zod means, in the author's words. */
export function issueWording(
  issue: z.core.$ZodIssue,
  name: string,
  value: unknown,
  emptied: boolean,
  example: unknown,
): { rule: string; message: string; mend?: LineMend } {
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
      const fix = quotes
        ? "put it in quotes"
        : line && `write it${issue.expected === "boolean" ? booleanLine(field, value) : line}`;
      const message = `${name} should be ${expected}, but is ${describe(value)}${fix ? `; ${fix}` : ""}`;
      const rule = isDate ? "date-format" : "field-type";
      return { rule, message, ...(quotes && { mend: { quoted: true } }) };
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
      const { rule = "field-value", mend } = (issue.params ?? {}) as {
        rule?: string;
        mend?: LineMend;
      };
      return { rule, message: `${name}: ${issue.message}`, ...(mend && { mend }) };
    }
    default:
      return { rule: "field-value", message: `${name}: ${oneLine(issue.message)}` };
  }
}

/** YAML 1.1 took `yes` and `no` for what they say; 1.2 does not. */
function booleanLine(field: string, value: unknown): string {
  return ` like \`${field}: ${!/^(?:no?|off|false|0)$/i.test(String(value).trim())}\``;
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
export function nameOf(path: readonly (string | number)[]): string {
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

/** A value as YAML on one line: `[a, b]`, `{ id: a, part: 1 }`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`);
  return `{ ${pairs.join(", ")} }`;
}

function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\s]+/gu, " ");
}
