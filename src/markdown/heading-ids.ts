import type { Heading, Parents } from "mdast";

/** Braces at the end of a heading, as Pandoc, kramdown and Hugo write them: `{#id}`, `{#id .class}`, `{: #id}`. */
const headingBraces =
  /[ \t]*\{:?[ \t]*((?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[\w-]+))(?:[ \t]+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[\w-]+))){0,9})[ \t]*\}$/u;

/** Gives each heading the id that its braces name. */
export function headingIds(parent: Parents, source: string): void {
  for (const child of parent.children) {
    if (child.type === "heading") readHeadingId(child, source);
    else if ("children" in child && child.type !== "paragraph") headingIds(child, source);
  }
}

/**
 * Makes `{#id}` at the end of a heading its id: `## Title {#id}`.
 *
 * @param source the text that positions count in
 */
function readHeadingId(heading: Heading, source: string): void {
  const last = heading.children.at(-1);
  if (last?.type !== "text") return;
  const [braces, inside = ""] = headingBraces.exec(last.value) ?? [];
  const id = /(?:^|\s)#([\w:.-]+)/.exec(inside)?.[1];
  const end = last.position?.end.offset;
  if (!braces || !id || (end !== undefined && !source.slice(0, end).endsWith(braces))) return;
  last.value = last.value.slice(0, -braces.length);
  if (last.position && end !== undefined) {
    const { line, column } = last.position.end;
    last.position.end = { line, column: column - braces.length, offset: end - braces.length };
  }
  if (last.value === "") heading.children.pop();
  heading.data = { ...heading.data, hProperties: { id } };
}

/** The id that a heading was given so. */
export function headingId({ data }: Heading): string | undefined {
  const id = data?.hProperties?.id;
  return typeof id === "string" ? id : undefined;
}
