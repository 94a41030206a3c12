import matter from "gray-matter";
import { tooDenseFrom } from "./density";
import type { LineMend } from "./line-mend";
import { pastedPictures } from "./pasted-pictures";
import { lookUpIn, type Places } from "./places";
import { type Position, positionsIn } from "./position";
import type { Problem } from "./problem";
import type { Source } from "./source";
import { linesOutsideCode, sourceProblem } from "./source-limits";
import { decodeUtf8 } from "./utf8";
import { quote, size } from "./wording";
import { parseYaml, type Yaml } from "./yaml";

/** The most that a Markdown file may weigh. */
const MAX_FILE = 1_000_000;
/** Up to here a file is searched for the pictures that make it so heavy. */
const MAX_WITH_PICTURES = 50_000_000;
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
  const fail = (at: Position, rule: string, message: string, mend?: LineMend) => ({
    document: undefined,
    problems: [{ file, ...at, severity: "error" as const, rule, message, ...(mend && { mend }) }],
  });
  const top = { line: 1, column: 1 };
  if (bytes.length > MAX_FILE) {
    const heavy = bytes.length < MAX_WITH_PICTURES ? new TextDecoder().decode(bytes) : "";
    const pictures = longPictures(file, heavy, 0, positionsIn(heavy));
    if (pictures.length > 0) return { document: undefined, problems: pictures };
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
  if ("rule" in fields) {
    return fail(place(fields.offset), fields.rule, fields.message, fields.mend);
  }

  let parsed: { yaml: Yaml | undefined; problems: Problem[] } | undefined;
  const { start } = fields;
  const parse = (yaml: string) => {
    parsed = parseYaml(file, `${yaml}\n`, (offset) => place(start + offset), "frontmatter-syntax");
    return {};
  };
  const { content: body } = matter(text, { engines: { ...refused, yaml: parse } });
  parsed ??= parseYaml(file, "", place, "frontmatter-syntax");
  if (!parsed.yaml) {
    const fault = parsed.problems[0]?.line ?? 0;
    const body = textBegins(text);
    // A rule of dashes in the text stands where its end should be.
    if (body === undefined || place(body).line >= fault) {
      return { document: undefined, problems: parsed.problems };
    }
    const { offset, rule, message, mend } = unclosed(text);
    return fail(place(offset), rule, message, mend);
  }

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
  const pictures = longPictures(file, text, bodyStart, place);
  if (pictures.length > 0) return { document: undefined, problems: pictures };
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
type FrontmatterPlace = { readonly start: number; readonly end: number } | FrontmatterFault;

interface FrontmatterFault {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
  readonly mend?: LineMend;
}

/**
 * Where the YAML starts, after the opening line's dashes, which is where gray-matter begins it, and where it ends: before the
 * line feed of the line that closes it.
 * @param text without a byte-order mark
 */
export function findFrontmatter(text: string): FrontmatterPlace {
  const [opening, language = ""] = /^---(?!-)([^\r\n]*)/.exec(text) ?? [];
  if (opening === undefined) {
    return unopened(text);
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
  if (end === -1) return unclosed(text);
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

/** What other programs make of three hyphens, or set in their place. */
const likeFence = /^[ \t]*(?:[-\u00AD\u2010-\u2015\u2212]{1,10}|[+*_~=]{3,10})[ \t]*$/;
const fieldLine = /^[\p{L}\p{N}_-]+:(?:[ \t]|$)/u;

/** What stands before the fields of a text that does not begin with `---`. */
function unopened(text: string): FrontmatterFault {
  const rule = "frontmatter-missing";
  const lines = text.slice(0, MAX_FRONTMATTER).split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const written = lines[first] ?? "";
  const begins = fieldLine.test(lines[first + 1] ?? "");
  if (begins && likeFence.test(written) && written !== "---") {
    const offset = text.indexOf(written);
    const message = `expected three hyphens, \`---\`, above the fields, but found \`${written.trim()}\`; write \`---\``;
    return { offset, rule, message, mend: { line: "---" } };
  }
  if (first > 0 && /^---[ \t]*$/.test(written)) {
    const message = "a blank line stands above the first `---`; remove it";
    return { offset: 0, rule, message, mend: { gone: true } };
  }
  if (begins && /^```/.test(written)) {
    const message = `the fields stand in a code block; write \`---\` in place of \`${written.trim().slice(0, 20)}\`, and of the fence below them`;
    return { offset: text.indexOf(written), rule, message };
  }
  if (fieldLine.test(written)) {
    const message = `the fields that begin here have no \`---\` above them; add that line`;
    return { offset: text.indexOf(written), rule, message };
  }
  const message =
    "expected frontmatter; make the first line `---`, then fields such as `title: …`, then `---`";
  return { offset: 0, rule, message };
}

/** Where a line `---` is missing below the fields, or what stands in its place. */
function unclosed(text: string): FrontmatterFault {
  const rule = "frontmatter-unclosed";
  const offset = textBegins(text);
  if (offset === undefined) {
    const message =
      "the frontmatter that begins here never ends; add a line `---` after its last field";
    return { offset: 0, rule, message };
  }
  const [line = ""] = text.slice(offset).split(/\r?\n/, 1);
  if (line.trim() !== "" && likeFence.test(line)) {
    const message = `expected three hyphens, \`---\`, below the fields, but found \`${line.trim()}\`; write \`---\``;
    return { offset, rule, message, mend: { line: "---" } };
  }
  const message = "the frontmatter has no `---` below its last field; write it here";
  return { offset, rule, message, ...(line.trim() === "" && { mend: { line: "---" } }) };
}

/** Where the fields of a text end that begins with `---`: at its first line that can be none of theirs. */
function textBegins(text: string): number | undefined {
  let offset = text.indexOf("\n") + 1;
  if (offset === 0) return undefined;
  let blank: number | undefined;
  for (const line of text.slice(offset, MAX_FRONTMATTER).split("\n")) {
    const bare = line.trimEnd();
    if (bare === "---") return undefined;
    if (bare === "") blank ??= offset;
    else if (likeFence.test(bare)) return offset;
    else if (/^#{1,6} /.test(bare) && blank !== undefined) return blank;
    else if (/^(?:[ \t]|#|- |[\]}])/.test(bare) || fieldLine.test(bare)) blank = undefined;
    else return blank ?? offset;
    offset += line.length + 1;
  }
  return undefined;
}

/** Pictures as data that are longer than a parser should see; in code they stay. */
function longPictures(
  file: string,
  text: string,
  bodyStart: number,
  place: (offset: number) => Position,
): Problem[] {
  const long = pastedPictures(text).filter(
    ({ start, end }) => start >= bodyStart && end - start > 1000,
  );
  const lines = long.length > 0 ? linesOutsideCode(text.slice(bodyStart)) : new Set();
  const first = place(bodyStart).line;
  return long.flatMap(({ start, name }) => {
    const at = place(start);
    if (!lines.has(at.line - first + 1)) return [];
    const message = `pages do not keep pictures as data; save it as a file beside the post, \`./${name}\``;
    const rule = "image-in-text";
    return [{ file, ...at, severity: "error", rule, message, mend: { pictures: true } }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
