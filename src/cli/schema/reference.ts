import { flow } from "../../model/issue-wording";
import type { jsonSchemas } from "./json-schemas";

type JsonSchema = ReturnType<(typeof jsonSchemas)["post"]>;

/** The fields of a schema as a Markdown table: name, meaning, default, example. */
export function fieldTable(schema: JsonSchema): string {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const field = property as JsonSchema;
    const example = field.examples?.[0];
    const standard = required.has(name)
      ? "required"
      : field.default === undefined
        ? ""
        : inYaml(field.default);
    return [
      `\`${name}\``,
      meaningOf(field),
      standard,
      example === undefined ? "" : inYaml(example),
    ];
  });
  return [["field", "meaning", "if left out", "example"], ["---", "---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

/** With the fields inside it. */
function meaningOf({ description = "", properties, items }: JsonSchema): string {
  const inner =
    properties ??
    (typeof items === "object" && "properties" in items ? items.properties : undefined);
  const parts = Object.entries(inner ?? {}).map(
    ([name, part]) => `\`${name}\`: ${(part as JsonSchema).description ?? ""}`,
  );
  return [description, ...parts].join(" ").trim();
}

const inYaml = (value: unknown): string => `\`${flow(value)}\``;

/** A text in which what stands between a name's markers is replaced. @throws when it has no such markers */
export function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`expected the markers ${start.trim()} and ${end}`);
  return `${text.slice(0, from)}${start}\n${content}\n\n${text.slice(to)}`;
}
