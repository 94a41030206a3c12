import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../content/list-files";
import { isForTests } from "../content/sources-digest";
import { tagsWith } from "../model/html-tags";
import { positionsIn } from "../model/position";
import type { BrokenReference } from "./broken-reference";

/**
 * Where a page that the owner brings in `static/` writes an address, as `static/old.html:3:5`.
 *
 * @param page its path in `static/`; a page that Gatsby makes is none
 */
export async function inStaticPage(
  project: string,
  page: string,
  isMeant: (url: string) => boolean,
): Promise<string[]> {
  const file = `static/${page}`;
  const text = await readFile(join(project, file), "utf8").catch(() => "");
  return ["href", "src"].flatMap((attribute) =>
    tagsWith("[a-z][a-z0-9]*", attribute, text).flatMap(({ value, offset }) =>
      isMeant(value) ? at(file, text, offset) : [],
    ),
  );
}

/** Where the site's facts, words and templates write an address out. One that they put together is found nowhere. */
export async function inCode(
  project: string,
  { file, fragment }: Pick<BrokenReference, "file" | "fragment">,
): Promise<string[]> {
  const address = fragment === undefined ? `/${file}` : `#${fragment}`;
  const sources = (await listFiles(join(project, "src"))).filter(
    (source) => /\.tsx?$/.test(source) && !isForTests(`/src/${source}`),
  );
  const found = sources.map(async (source) => {
    const text = await readFile(join(project, "src", source), "utf8");
    return offsetsOf(address, text).map((offset) => at(`src/${source}`, text, offset));
  });
  return (await Promise.all(found)).flat();
}

/** Where an address ends as it should: the beginning of a longer one is another. */
function offsetsOf(address: string, text: string): number[] {
  const parts = text.split(address);
  let offset = -address.length;
  return parts.slice(0, -1).flatMap((part, place) => {
    offset += part.length + address.length;
    return /^["'`?#)\s]/.test(parts[place + 1] ?? "") ? [offset] : [];
  });
}

function at(file: string, text: string, offset: number): string {
  const { line, column } = positionsIn(text)(offset);
  return `${file}:${line}:${column}`;
}
