/** A line of YAML that would make a broken source readable. */
export interface YamlMend {
  /** The offset of the line. */
  readonly offset: number;
  readonly line: string;
  readonly kind: "quotes" | "space" | "indentation";
}

const field = /^(\s*(?:- )?[\p{L}\p{N}_-]+:[ \t]+)(\S.*?)[ \t\r]*$/u;
const glued = /^([\p{L}\p{N}_-]+):((?!\/\/)\S.*?)\s*$/u;
const indented = /^[ \t]+([\p{L}\p{N}_-]+:(?:[ \t].*|))$/u;
const topValue = /^[\p{L}\p{N}_-]+:[ \t]+[^\s#|>&]/u;

/**
 * The one line whose mending lets a parser read on beyond it, where its author's meaning is beyond doubt: a value that needs
 * quotes, a missing space after a colon, a field that is indented below a value.
 *
 * @param offset of the fault
 * @param faultIn the offset of the first fault of a source, or undefined for one that can be read
 */
export function yamlMend(
  source: string,
  offset: number,
  faultIn: (source: string) => number | undefined,
): YamlMend | undefined {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  return [...candidates(source, start)].find((candidate) => {
    const end = lineEnd(source, candidate.offset);
    const mended = source.slice(0, candidate.offset) + candidate.line + source.slice(end);
    const fault = faultIn(mended);
    // Of several indented fields the first ends where the next begins to go wrong.
    const reach = candidate.kind === "indentation" ? 0 : candidate.line.length;
    return fault === undefined || fault > candidate.offset + reach;
  });
}

function* candidates(source: string, start: number): Generator<YamlMend, void> {
  const line = lineAt(source, start);
  for (const at of [start, lineEnd(source, start) + 1]) {
    const above = lineAt(source, source.lastIndexOf("\n", at - 2) + 1);
    const moved = indented.exec(lineAt(source, at))?.[1];
    if (at > 0 && moved && topValue.test(above)) {
      yield { offset: at, line: moved, kind: "indentation" };
    }
  }
  const [, name, value = ""] = field.exec(line) ?? [];
  if (name && isMistaken(value) && isWhole(value))
    yield { offset: start, line: name + quoted(value), kind: "quotes" };
  const [, key, words] = glued.exec(line) ?? [];
  if (key) yield { offset: start, line: `${key}: ${words}`, kind: "space" };
}

/** Whether YAML finds more in a value than text. */
const isMistaken = (value: string): boolean => /^[^\p{L}\p{N}]|:(?:\s|$)/u.test(value);

/** Whether all of a value is text: no comment ends it, no list or quotation mark is left open, and nothing goes on below. */
function isWhole(value: string): boolean {
  if (value.length > 1000 || /\s#/.test(value) || /^[|>][+-]?\d?$/.test(value)) return false;
  if (/^[[{]/.test(value)) return /^(?:\[[^[\]]*\]|\{[^{}]*\}).*[^\]}]$/.test(value);
  return !/^["']/.test(value) || value.split(value[0] ?? "").length > 2;
}

/** A text as a YAML value that is read as it stands, whatever it holds. Quotes that were meant to be around it are not part of it. */
export function quoted(value: string): string {
  const inside =
    /^"([^"]*)"$/.exec(value)?.[1] ?? /^'((?:[^']|\b'\b)*)'$/.exec(value)?.[1] ?? value;
  return /["\\]/.test(inside) ? `'${inside.replaceAll("'", "''")}'` : `"${inside}"`;
}

function lineEnd(source: string, start: number): number {
  const feed = source.indexOf("\n", start);
  const end = feed === -1 ? source.length : feed;
  return source[end - 1] === "\r" && end > start ? end - 1 : end;
}

const lineAt = (source: string, start: number): string =>
  source.slice(start, lineEnd(source, start)).slice(0, 2000);
