import { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A field as `schema.buildObjectType` takes it. */
export interface Field {
  readonly type: string;
  readonly description?: string;
  readonly extensions?: { readonly link: { readonly by: "slug" } };
}

/** Object types by name: the type asked for, and one for each object inside it. */
export type ObjectTypes = Readonly<Record<string, Readonly<Record<string, Field>>>>;

/**
 * Derives GraphQL object types from a zod schema, by way of its JSON Schema: what the schema guarantees is non-null, a field
 * with `meta({ link })` leads to the node of that type with this slug, and a private one stays out.
 *
 * @param linkable names of the node types that have a slug; a link to any other stays the text that it is
 */
export function graphqlTypes(
  name: string,
  schema: z.ZodObject,
  linkable: ReadonlySet<string>,
): ObjectTypes {
  return typesOf(name, z.toJSONSchema(schema, { io: "output" }), linkable);
}

function typesOf(name: string, schema: JsonSchema, linkable: ReadonlySet<string>): ObjectTypes {
  const nested: Record<string, Record<string, Field>> = {};
  const required = new Set(schema.required);
  const fields: Record<string, Field> = {};
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property === "boolean" || property.private) continue;
    const inner = name + key.charAt(0).toUpperCase() + key.slice(1);
    const list = property.type === "array" && isSchema(property.items) ? property.items : undefined;
    const item = list ?? property;
    const link = [property.link, item.link].find(
      (target): target is string => typeof target === "string" && linkable.has(target),
    );
    if (item.type === "object") Object.assign(nested, typesOf(inner, item, linkable));
    const single = link ?? scalarOf(item) ?? inner;
    fields[key] = {
      type: (list ? `[${single}!]` : single) + (required.has(key) ? "!" : ""),
      ...(property.description && { description: property.description }),
      ...(link && { extensions: { link: { by: "slug" } } }),
    };
  }
  return { ...nested, [name]: fields };
}

const isSchema = (items: JsonSchema["items"]): items is JsonSchema =>
  typeof items === "object" && !Array.isArray(items);

/** The scalar for a JSON Schema; `undefined` for an object. */
function scalarOf({ type, format }: JsonSchema): string | undefined {
  if (type === "string") return format === "date-time" ? "Date" : "String";
  if (type === "integer") return "Int";
  if (type === "number") return "Float";
  if (type === "boolean") return "Boolean";
  return undefined;
}
