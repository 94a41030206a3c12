import type { FileRule } from "../rule";
import { frontmatterTokens } from "../yaml-tokens";

export const yamlAnchor: FileRule = {
  name: "yaml-anchor",
  severity: "warning",
  fixable: true,
  description:
    "In the frontmatter, `&` at the beginning of a value names it for YAML, and is not shown. Quotes around the value keep it.",
  *check(file) {
    const tokens = frontmatterTokens(file);
    const used = new Set(
      tokens.flatMap(({ type, source }) => (type === "alias" ? source.slice(1) : [])),
    );
    for (const [index, { type, source, start, end }] of tokens.entries()) {
      if (type !== "anchor" || used.has(source.slice(1))) continue;
      const message = `\`${source.slice(0, 60)}\` is read as a name for YAML and is on no page; put the whole value in quotes`;
      const value = tokens[index + 1];
      const written = value && file.text.slice(start, value.end);
      const isPlain = value?.type === "scalar" && !/["\\\n]/.test(written ?? "");
      const fix = isPlain && { start, end: value.end, replacement: `"${written}"` };
      yield { start, end, message, ...(fix && { fix }) };
    }
  },
};
