import type { Edit, FileRule, Finding } from "../rule";
import { frontmatterTokens, type YamlToken } from "../yaml-tokens";

export const yamlComment: FileRule = {
  name: "yaml-comment",
  severity: "warning",
  fixable: true,
  description:
    "In YAML, ` #` begins a comment: of `title: Offer #2` readers get “Offer”. Quotes around the value keep it.",
  check: (file) =>
    commentsIn(
      frontmatterTokens(file),
      file.text,
      ({ field }) => field === "extra" || isData(file.document.data[field]),
    ),
};

/**
 * The comments of a YAML text that may be a part of a value.
 *
 * @param isDatum whether a comment belongs to a field of other things than words, after which one takes nothing away
 */
export function* commentsIn(
  tokens: readonly YamlToken[],
  text: string,
  isDatum: (comment: YamlToken) => boolean = () => false,
): Generator<Finding> {
  for (const [index, comment] of tokens.entries()) {
    const before = tokens[index - 1];
    if (comment.type !== "comment" || !before || isDatum(comment)) continue;
    if (/^#\s*rung-ignore\b/.test(comment.source)) continue;
    if (text.slice(before.end, comment.start).includes("\n")) continue;
    const finding = findingAt(before, comment, text);
    if (finding) yield finding;
  }
}

/** Fields of prose, in which a comment is more likely a part of the text. */
const prose =
  /^(?:title|description|shortAnswer|askedBy|region|imageAlt|name|role|conflicts|orientation)$/;
const isData = (value: unknown): boolean =>
  typeof value === "boolean" || typeof value === "number" || /^\d{4}-\d\d/.test(String(value));

function findingAt(before: YamlToken, comment: YamlToken, text: string): Finding | undefined {
  const { start, end, source, key } = comment;
  // One with a space after its sign is a remark, but for one in a title or the like.
  const isGlued = /^#[^\s#]/.test(source);
  const isPlain = before.type === "scalar";
  const isWhole = /^(?:map-value-ind|seq-item-ind)$/.test(before.type);
  if (!(isGlued || (prose.test(key) && isRemarkable(before)))) return undefined;
  const from = isPlain ? before.start : start;
  const quoted = quotedYaml(text.slice(from, end).trimEnd());
  const isOneLine = !text.slice(from, end).includes("\n");
  const written = isOneLine && (isPlain || isWhole) && from >= text.lastIndexOf("\n", start);
  const advice = written
    ? `put the whole value in quotes: ${quoted.slice(0, 160)}`
    : "put the whole value in quotes, or the comment on a line of its own";
  const message = `a comment begins here, and what follows it is on no page; ${advice}`;
  const fix: Edit = { start: from, end, replacement: quoted };
  return { start, end, message, ...(written && isGlued && { fix }) };
}

/** Whether a comment after it may belong to a value: behind a closing quotation mark or bracket it does not. */
const isRemarkable = ({ type }: YamlToken): boolean =>
  type === "scalar" || type === "block-scalar-header";

/** A value in the quotes that need no escapes, if there are such. */
function quotedYaml(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
