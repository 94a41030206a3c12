import { z } from "zod";

/** What a field's schema says about itself; the record that `meta()` keeps. */
interface FieldMeta {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** The schema of the value at `path`, found through lists and optional fields; undefined where there is no such field. */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  let found: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const container: z.core.$ZodType | undefined = found && bare(found);
    if (container instanceof z.ZodObject) found = container.shape[String(step)];
    else if (container instanceof z.ZodArray) found = container.element;
    else return undefined;
  }
  return found;
}

/** The names of the fields of the object at `path`. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const object = found && bare(found);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** The first example that a field's schema gives. */
export function exampleOf(schema: z.core.$ZodType | undefined): unknown {
  const meta = schema && (z.globalRegistry.get(schema) as FieldMeta | undefined);
  return meta?.examples?.[0];
}

/** Whether a field of an object schema may be left out. */
export function isOptional(schema: z.core.$ZodType | undefined): boolean {
  return schema?._zod.optin !== undefined;
}

/** A schema without the wrappers that make it optional, give it a default or prepare its input. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  ) {
    return bare(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? bare(schema.out) : schema;
}
