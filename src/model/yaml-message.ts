import type { YAMLError } from "yaml";
import { quote } from "./wording";
import { quoted, type YamlMend } from "./yaml-mend";

/** What is wrong with YAML that does not parse, in plain words, with the fix where it is clear. */
export function syntaxMessage(error: YAMLError, source: string): string {
  const line = lineAt(source, faultOffset(error, source));
  const field = /^\s*(?:- )?([\p{L}\p{N}_-]+):[ \t]+(\S.*?)[ \t\r]*$/u.exec(line);
  const [, key, value] = field ?? [];
  const plain = value !== undefined && !/^["'[{|>]/.test(value);
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      if (plain && /:(\s|$)/.test(value)) {
        return `a colon followed by a space begins a new field; ${quoteFix(key, value)}`;
      }
      return "a field begins here that does not belong inside the one above; check the indentation";
    case "TAB_AS_INDENT":
      return "a tab indents this line; use spaces";
    case "MISSING_CHAR":
    case "MULTILINE_IMPLICIT_KEY": {
      if (/Missing closing/.test(error.message)) {
        return "a quotation mark was opened and never closed; close it";
      }
      const glued = /^\s*([\p{L}\p{N}_-]+):(\S.*?)\s*$/u.exec(line);
      if (glued) return `a space is missing after the colon; write \`${glued[1]}: ${glued[2]}\``;
      return "expected a field, as in `title: …`; write a name, a colon and a space, or indent the line if it continues the one above";
    }
    case "BAD_SCALAR_START":
      return plain
        ? `a value cannot begin with ${quote(value[0] ?? "")} here; ${quoteFix(key, value)}`
        : "this value cannot begin so; put it in quotes";
    case "TAG_RESOLVE_FAILED":
      return plain
        ? `\`!\` has a meaning of its own in YAML; ${quoteFix(key, value)}`
        : "`!` has a meaning of its own in YAML; put the value in quotes";
    case "UNEXPECTED_TOKEN":
      if (value?.startsWith("'")) {
        return "the text goes on after its closing quotation mark; write '' for an apostrophe inside single quotes, or use double quotes";
      }
      if (value?.startsWith('"')) {
        return 'the text goes on after its closing quotation mark; write \\" for a quotation mark inside double quotes';
      }
      if (plain) return `this value cannot stand as it is; ${quoteFix(key, value)}`;
      break;
    case "BAD_DQ_ESCAPE":
      return "a backslash in double quotes begins an escape, and this is none; write \\\\ or use single quotes";
    case "BAD_INDENT":
      if (/Flow sequence/.test(error.message))
        return "a list was opened with [ and never closed; add the ]";
      if (/Flow map/.test(error.message)) return "a { was opened and never closed; add the }";
      return "the fields beside each other must begin in the same column; check the indentation";
  }
  return `the frontmatter's YAML cannot be read here: ${error.message.replace(/\s+/g, " ")}`;
}

/** Where an author has to look: at the quotation mark or bracket that was opened, not at what follows it. */
export function faultOffset(error: YAMLError, source: string): number {
  const [offset] = error.pos;
  const mark = /^Missing closing (["'])/.exec(error.message)?.[1];
  const bracket = /^Flow (sequence|map)/.exec(error.message)?.[1] === "map" ? "{" : "[";
  const opening = mark
    ? source.lastIndexOf(`: ${mark}`, offset) + 2
    : source.lastIndexOf(bracket, offset);
  const unclosed = mark !== undefined || /^Flow (sequence|map)/.test(error.message);
  return unclosed && opening > 1 ? opening : offset;
}

/** What is wrong where one line can be mended: what the fault itself says, if it is plain, and how to write the line. */
export function mendMessage({ kind, line }: YamlMend, message: string): string {
  if (kind === "indentation") {
    return `an indented field is read as part of the value above it; remove the indentation: write \`${shown(line)}\``;
  }
  const isPlain = !/cannot be read here|check the indentation/.test(message);
  if (isPlain) return message;
  return `YAML reads this value as something else than text; put all of it in quotes: \`${shown(line)}\``;
}

const shown = (line: string): string => {
  const written = line.trim();
  return written.length > 160 ? `${written.slice(0, 160)}…` : written;
};

function quoteFix(key: string | undefined, value: string): string {
  if (value.length > 120) return "put the value in quotes";
  return `put the value in quotes: \`${key}: ${quoted(value)}\``;
}

function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const end = source.indexOf("\n", offset);
  return source.slice(start, end === -1 ? undefined : end).slice(0, 2000);
}
