import { spanOf } from "../markdown/span";
import { classify } from "../model/classify";
import type { SourceFile } from "../model/content";
import { tagsWith } from "../model/html-tags";
import { type Position, positionsIn } from "../model/position";
import type { Source } from "../model/source";
import { decodeUtf8 } from "../model/utf8";
import { parseYaml } from "../model/yaml";
import { addressesIn } from "./addresses";
import { checkedFile } from "./checked-file";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** An address as an author wrote it, and where. */
export interface PlacedAddress extends Position {
  readonly url: string;
}

type Read = Pick<Source, "at" | "keyAt"> & { readonly value: unknown; readonly text: string };

/**
 * Every address that a file of the content writes, in no order: those of a Markdown text, of the HTML in it and of its frontmatter,
 * and those of a YAML file, its keys among them. What cannot be read has none.
 */
export function placedAddresses(source: SourceFile): PlacedAddress[] {
  const { path, bytes } = source;
  if (classify(path) === "other") return [];
  if (/\.ya?ml$/i.test(path)) {
    const decoded = decodeUtf8(path, bytes);
    if ("problem" in decoded) return [];
    const { text } = decoded;
    const { yaml } = parseYaml(path, text, positionsIn(text), "");
    return yaml ? inData({ ...yaml, text }, []) : [];
  }
  const file = checkedFile(source, path);
  if (!file) return [];
  const { document, text } = file;
  return [...inData({ ...document, value: document.data, text }, []), ...inBody(file)];
}

function inBody(file: CheckedFile): PlacedAddress[] {
  const place = positionsIn(file.text);
  const written = addressesIn(file).map(({ url, start }) => ({ url, ...place(start) }));
  const html = nodesOf(file.tree, "html").flatMap((node) =>
    ["href", "src"].flatMap((attribute) =>
      tagsWith("[a-z][a-z0-9]*", attribute, node.value).map(({ value, offset }) => ({
        url: value,
        ...place(spanOf(node).start + offset),
      })),
    ),
  );
  return [...written, ...html];
}

/** Texts that are an address, that link to one in Markdown, or that are the key of another. */
function inData(read: Read, path: (string | number)[], value = read.value): PlacedAddress[] {
  if (typeof value === "string") {
    const links = [...value.matchAll(/\]\(\s*<?([^\s)<>]+)/g)].map((match) => match[1] ?? "");
    const start = read.at(path);
    return [
      { url: value, ...start },
      ...links.map((url) => ({ url, ...within(read.text, start, url) })),
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = [...path, isList ? Number(key) : key];
    const own = isList ? [] : [{ url: key, ...read.keyAt(inner) }];
    return [...own, ...inData(read, inner, member)];
  });
}

/** Where an address stands in a value that starts at `start`, if it is on that line. */
function within(text: string, start: Position, url: string): Position {
  const column = (text.split("\n")[start.line - 1] ?? "").indexOf(url, start.column - 1) + 1;
  return column > 0 ? { ...start, column } : start;
}
