import { flow } from "../../model/issue-wording";
import { jsonSchemas } from "./json-schemas";

interface Snippet {
  readonly scope: "markdown";
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

/**
 * Fields of a post as snippets for VS Code, which needs no extension for them: the example is selected, to be typed over.
 * https://code.visualstudio.com/docs/editing/userdefinedsnippets
 */
export function snippets(): Record<string, Snippet> {
  const fields = Object.entries(jsonSchemas.post().properties ?? {}).flatMap(([name, field]) => {
    const { description = "", examples } = field as { description?: string; examples?: unknown[] };
    if (!examples) return [];
    const body = `${name}: \${1:${flow(examples[0]).replace(/[\\$}]/g, "\\$&")}}`;
    return [[name, { scope: "markdown", prefix: name, body, description } satisfies Snippet]];
  });
  return Object.fromEntries(fields);
}
