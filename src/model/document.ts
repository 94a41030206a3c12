import matter from "gray-matter";
import { tooDenseFrom } from "./density";
import { lookUpIn, type Places } from "./places";
import { type Position, positionsIn } from "./position";
import type { Problem } from "./problem";
import type { Source } from "./source";
import { sourceProblem } from "./source-limits";
import { decodeUtf8 } from "./utf8";
import { quote, size } from "./wording";
import { parseYaml, type Yaml } from "./yaml";

/** The most that a Markdown file may weigh. */
const MAX_FILE = 1_000_000;
/** The most that its frontmatter may weigh; gray-matter is quadratic in the number of blank lines. */
const MAX_FRONTMATTER = 16_000;

/** The frontmatter of a Markdown file, and where the text after it starts. Plain data. */
export interface Frontmatter {
  /** As shown to its author. */
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly places: Places;
  /** The offset of the body in the file's text, without a byte-order mark. */
  readonly bodyStart: number;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** A Markdown file taken apart, with places. */
export interface Document extends Source {
  /** The Markdown after the frontmatter. */
  readonly body: string;
  readonly bodyLine: number;
  readonly frontmatter: Frontmatter;
}

/** What `readDocument` made of a file, from its frontmatter alone. @param text of the file, without a byte-order mark */
export function documentOf(frontmatter: Frontmatter, text: string): Document {
  const { file, data, places, bodyStart, bodyLine } = frontmatter;
  return { file, data, ...lookUpIn(places), body: text.slice(bodyStart), bodyLine, frontmatter };
}

/**
 * Takes a Markdown file apart. gray-matter splits it, as it does inside gatsby-transformer-remark, so that both see the
 * same body; the frontmatter is read as YAML and nothing else, and never executed.
 * @param file the path to show in problems
 */
export function readDocument(
  file: string,
  bytes: Uint8Array,
): { document: Document | undefined; problems: Problem[] } {
  const fail = (at: Position, rule: string, message: string) => ({
    document: undefined,
    problems: [{ file, ...at, severity: "error" as const, rule, message }],
  });
  const top = { line: 1, column: 1 };
  if (bytes.length > MAX_FILE) {
    return fail(
      top,
      "body-too-large",
      `the file is ${size(bytes.length)} and may be at most ${size(MAX_FILE)}; split it into several posts`,
    );
  }
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return { document: undefined, problems: [decoded.problem] };
  const { text } = decoded;
  if (text.trim() === "") {
    return fail(top, "empty-file", "the file is empty; write frontmatter and text, or delete it");
  }
  const place = positionsIn(text);
  const fields = findFrontmatter(text);
  if ("rule" in fields) return fail(place(fields.offset), fields.rule, fields.message);

  let parsed: { yaml: Yaml | undefined; problems: Problem[] } | undefined;
  const { start } = fields;
  const parse = (yaml: string) => {
    parsed = parseYaml(file, `${yaml}\n`, (offset) => place(start + offset), "frontmatter-syntax");
    return {};
  };
  const { content: body } = matter(text, { engines: { ...refused, yaml: parse } });
  parsed ??= parseYaml(file, "", place, "frontmatter-syntax");
  if (!parsed.yaml) return { document: undefined, problems: parsed.problems };

  const { value = {}, places } = parsed.yaml;
  if (!isRecord(value)) {
    return fail(
      place(text.indexOf("\n") + 1),
      "frontmatter-syntax",
      "expected fields, one on each line, as in `title: …`",
    );
  }
  const bodyStart = text.length - body.length;
  const dense = tooDenseFrom(body);
  if (dense !== undefined) {
    return fail(
      place(bodyStart + dense),
      "markup-too-dense",
      "thousands of brackets, stars, underscores or quote marks stand here without a break; remove them",
    );
  }
  const bodyLine = place(bodyStart).line;
  const unbroken = sourceProblem(body);
  if (unbroken) {
    const at = { line: bodyLine + unbroken.line - 1, column: 1 };
    return fail(at, "text-unbroken", unbroken.message);
  }
  const frontmatter = { file, data: value, places, bodyStart, bodyLine };
  return { document: documentOf(frontmatter, text), problems: [] };
}

/** Nothing but YAML is read; gray-matter's own engines for these would execute or read something else. */
const refused = Object.fromEntries(
  ["js", "javascript", "coffee", "coffeescript", "cson", "json", "toml"].map((language) => [
    language,
    () => {
      throw new Error(`frontmatter in ${language} is never read`);
    },
  ]),
);

/** Where the YAML of a text's frontmatter stands, or why there is none to read. */
type FrontmatterPlace =
  | { readonly start: number; readonly end: number }
  | { readonly offset: number; readonly rule: string; readonly message: string };

/**
 * Where the YAML starts, after the opening line's dashes, which is where gray-matter begins it, and where it ends: before the
 * line feed of the line that closes it.
 * @param text without a byte-order mark
 */
export function findFrontmatter(text: string): FrontmatterPlace {
  const [opening, language = ""] = /^---(?!-)([^\r\n]*)/.exec(text) ?? [];
  if (opening === undefined) {
    const message =
      "expected frontmatter; make the first line `---`, then fields such as `title: …`, then `---`";
    return { offset: 0, rule: "frontmatter-missing", message };
  }
  if (/^\r(?!\n)/.test(text.slice(opening.length, opening.length + 2))) {
    const message = "lines end in a lone carriage return; save the file with LF line ends";
    return { offset: 3, rule: "line-ends", message };
  }
  if (!/^\s*(ya?ml)?\s*$/i.test(language)) {
    const message = `expected YAML, but found ${quote(language.trim())} after the dashes; write \`---\` alone`;
    return { offset: 3, rule: "frontmatter-language", message };
  }
  // gray-matter leaves blanks after the dashes to the YAML, a language not.
  const start = language.trim() === "" ? 3 : opening.length;
  const end = text.indexOf("\n---", start);
  if (end === -1) {
    const message =
      "the frontmatter that begins here never ends; add a line `---` after its last field";
    return { offset: 0, rule: "frontmatter-unclosed", message };
  }
  if (end - start > MAX_FRONTMATTER) {
    const message = `the frontmatter is ${size(end - start)} and may be at most ${size(MAX_FRONTMATTER)}; move text into the body`;
    return { offset: 0, rule: "frontmatter-too-large", message };
  }
  const [rest = ""] = text.slice(end + 4, end + 200).split("\n", 1);
  if (rest.trim() !== "") {
    const message =
      "the line that ends the frontmatter must be `---` alone; remove what follows it";
    return { offset: end + 4, rule: "frontmatter-end", message };
  }
  return { start, end };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
