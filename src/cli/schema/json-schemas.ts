import { z } from "zod";
import {
  authorFrontmatter,
  pageFrontmatter,
  postFrontmatter,
  termFields,
} from "../../model/frontmatter";
import { exampleOf } from "../../model/shape";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What authors may write, as JSON Schema: draft 7, which is what YAML extensions of editors understand.
 * https://json-schema.org/draft-07
 */
export const jsonSchemas = {
  post: () => withTags(jsonSchemaOf(postFrontmatter)),
  page: () => jsonSchemaOf(pageFrontmatter),
  author: () => jsonSchemaOf(authorFrontmatter),
  terms: (): JsonSchema => {
    const { $schema, ...term } = jsonSchemaOf(termFields);
    return { ...($schema && { $schema }), type: "array", items: term };
  },
} as const;

function jsonSchemaOf(schema: z.ZodObject): JsonSchema {
  const read = z.toJSONSchema(schema, { io: "output" });
  const written = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => {
      // For Rung alone.
      delete jsonSchema.link;
      delete jsonSchema.private;
    },
  });
  const properties = Object.entries(written.properties ?? {}).map(([name, field]) => {
    const output = read.properties?.[name];
    const isDate = typeof output === "object" && output.format === "date-time";
    const example = exampleOf(schema.shape[name]);
    return [
      name,
      {
        ...(field as JsonSchema),
        ...(example !== undefined && { examples: [example] }),
        ...(isDate && { pattern: "^\\d{4}-\\d{2}-\\d{2}" }),
        ...listTypes(field as JsonSchema),
      },
    ];
  });
  return { ...written, properties: Object.fromEntries(properties) };
}

/** Where a list of words belongs, a single word will do. */
function listTypes({ type, items }: JsonSchema): JsonSchema {
  const words = type === "array" && typeof items === "object" && "type" in items;
  return words && items.type === "string" ? { type: ["array", "string"] as never } : {};
}

/** The one synonym; see fold.ts. */
function withTags(schema: JsonSchema): JsonSchema {
  const tags: JsonSchema = {
    description: "Read as `topics`.",
    type: ["array", "string"] as never,
    items: { type: "string" },
  };
  return { ...schema, properties: { ...schema.properties, tags } };
}
