import {
  type CST,
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  YAMLSeq,
} from "yaml";

type FieldValue = string | number | boolean;

/** One change to a field: set it, add an item to its list, drop an item from its list, or remove it. */
export type FieldEdit =
  | { readonly field: string; readonly to: FieldValue }
  | { readonly field: string; readonly add: string }
  | { readonly field: string; readonly drop: string }
  | { readonly field: string; readonly remove: true };

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Makes one change to the YAML of a frontmatter and leaves every other character as it is. A field that goes leaves the
 * comment of its line behind.
 *
 * @param source well-formed YAML that ends in a line feed: fields, or nothing
 * @param order names of fields, in the order by which a new one finds its place
 * @returns `undefined` where the field is written in a way that this cannot change
 */
export function editYaml(
  source: string,
  edit: FieldEdit,
  order: readonly string[],
): string | undefined {
  const { contents } = parseDocument(source, { keepSourceTokens: true });
  const map = isMap(contents) ? contents : undefined;
  const pair = map?.items.find(({ key }) => isScalar(key) && String(key.value) === edit.field);
  const splice = spliceFor(source, map, pair, edit, order);
  return splice && source.slice(0, splice.start) + splice.replacement + source.slice(splice.end);
}

function spliceFor(
  source: string,
  map: YAMLMap | undefined,
  pair: Pair | undefined,
  edit: FieldEdit,
  order: readonly string[],
): Splice | undefined {
  if ("remove" in edit) return map && pair ? removed(source, map, pair) : insertion(0, "");
  if ("drop" in edit) return map && pair ? dropped(source, map, pair, edit.drop) : insertion(0, "");
  if (!pair) {
    const text = "to" in edit ? written(edit.to) : `[${written(edit.add)}]`;
    return inserted(
      source,
      map,
      `${edit.field}: ${text}`,
      order.slice(0, order.indexOf(edit.field)),
    );
  }
  return "to" in edit ? replaced(source, pair, edit.to) : added(source, pair, edit.add);
}

/** A value on one line, fit for any place. */
function written(value: FieldValue, quotes?: Scalar.Type): string {
  const scalar = new Scalar(value);
  const style = /[\r\n]/.test(String(value)) ? "QUOTE_DOUBLE" : quotes;
  if (style && typeof value === "string") scalar.type = style;
  const list = new YAMLSeq();
  list.flow = true;
  list.add(scalar);
  const text = new Document(list).toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return text.trim().slice(1, -1);
}

/** A line for a field that is not there yet: after the nearest one that goes before it, else before all others. */
function inserted(
  source: string,
  map: YAMLMap | undefined,
  line: string,
  before: readonly string[],
): Splice | undefined {
  if (map?.flow) {
    const last = map.items.at(-1);
    return insertion(last ? endOf(last) : startOf(map) + 1, last ? `, ${line}` : line);
  }
  const whole = line + (/\r?\n/.exec(source)?.[0] ?? "\n");
  const [first] = map?.items ?? [];
  if (!map || !first) return insertion(source.length, whole);
  const neighbor = before
    .toReversed()
    .map((name) => map.items.find(({ key }) => isScalar(key) && key.value === name))
    .find((item) => item !== undefined);
  return neighbor
    ? insertion(nextLine(source, outerEndOf(neighbor)), whole)
    : insertion(lineStart(source, startOf(first.key)), whole);
}

/** Another value in the place of the one that is there, in the same quotes. */
function replaced(source: string, pair: Pair, value: FieldValue): Splice | undefined {
  const { value: present } = pair;
  const colon = afterColon(pair);
  if (colon === undefined || !isNode(present) || !present.range) return undefined;
  const [start, end] = present.range;
  const inPlace = isScalar(present)
    ? start < end && !present.type?.startsWith("BLOCK")
    : isAlias(present) || (isCollection(present) && present.flow);
  if (inPlace) {
    const quotes =
      isScalar(present) && present.type?.startsWith("QUOTE") ? present.type : undefined;
    return { start, end, replacement: written(value, quotes) };
  }
  // What stands before a value on lines of its own are comments, and they stay.
  const [heading = ""] = isScalar(present)
    ? (/(?<=^[|>]\S*)[ \t]+#.*/.exec(source.slice(start)) ?? [])
    : [];
  const kept = source.slice(colon, start).trimEnd() + heading;
  const length = source.slice(colon, end).trimEnd().length;
  return { start: colon, end: colon + length, replacement: ` ${written(value)}${kept}` };
}

/** An item at the end of a list; a single value becomes a list. */
function added(source: string, pair: Pair, item: string): Splice | undefined {
  const { value: list } = pair;
  const text = written(item);
  if (isSeq(list)) {
    const last = list.items.at(-1);
    if (list.flow)
      return insertion(last ? endOf(last) : startOf(list) + 1, last ? `, ${text}` : text);
    const indent = source.slice(lineStart(source, startOf(list)), startOf(list));
    if (!last || indent.trim() !== "") return undefined;
    const eol = /\r?\n/.exec(source)?.[0] ?? "\n";
    return insertion(nextLine(source, outerEndOf(last)), `${indent}- ${text}${eol}`);
  }
  const colon = afterColon(pair);
  if (colon === undefined || !isNode(list) || !list.range) return undefined;
  const [start, end] = list.range;
  if (start === end) return insertion(colon, ` [${text}]`);
  return { start, end, replacement: `[${source.slice(start, end)}, ${text}]` };
}

/** A list without an item, and without its field where nothing is left of it. */
function dropped(source: string, map: YAMLMap, pair: Pair, item: string): Splice | undefined {
  const { value: list } = pair;
  if (!isSeq(list))
    return isScalar(list) && list.value === item ? removed(source, map, pair) : insertion(0, "");
  const place = list.items.findIndex((other) => isScalar(other) && other.value === item);
  if (place === -1) return insertion(0, "");
  if (list.items.length === 1) return removed(source, map, pair);
  if (list.flow) return cut(list.items, place);
  const start = lineStart(source, startOf(list.items[place]));
  const dash = source.slice(start, startOf(list.items[place]));
  if (!/^\s*-\s+$/.test(dash)) return undefined;
  return { start, end: nextLine(source, outerEndOf(list.items[place])), replacement: "" };
}

/** Without a field. A comment on its last line stays, on a line of its own. */
function removed(source: string, map: YAMLMap, pair: Pair): Splice | undefined {
  if (map.flow) return cut(map.items, map.items.indexOf(pair));
  const start = lineStart(source, startOf(pair.key));
  if (source.slice(start, startOf(pair.key)).trim() !== "") return undefined;
  const end = start + source.slice(start, endOf(pair)).trimEnd().length;
  const line = nextLine(source, end);
  const rest = source.slice(end, line);
  return { start, end: line, replacement: rest.trim() === "" ? "" : rest.trimStart() };
}

/** Without one of the items between brackets, and without one comma. */
function cut(items: readonly unknown[], place: number): Splice {
  const [before, item, after] = [items[place - 1], items[place], items[place + 1]];
  if (after !== undefined) return { start: startOf(item), end: startOf(after), replacement: "" };
  const start = before === undefined ? startOf(item) : endOf(before);
  return { start, end: endOf(item), replacement: "" };
}

const insertion = (place: number, replacement: string): Splice => ({
  start: place,
  end: place,
  replacement,
});

const lineStart = (source: string, place: number): number =>
  source.lastIndexOf("\n", place - 1) + 1;

/** Where the line after a place starts; the place itself where a line starts there. */
function nextLine(source: string, place: number): number {
  if (place > 0 && source[place - 1] === "\n") return place;
  const end = source.indexOf("\n", place);
  return end === -1 ? source.length : end + 1;
}

/** Where the text of a node, or of a pair's key, starts. */
function startOf(item: unknown): number {
  if (isNode(item)) return item.range?.[0] ?? 0;
  return startOf((item as Pair).key);
}

/** Where the text of a node, or of a pair's value, ends. */
const endOf = (item: unknown): number => rangeOfLast(item)[1];

/** Where a node ends with its comments. */
const outerEndOf = (item: unknown): number => rangeOfLast(item)[2];

function rangeOfLast(item: unknown): readonly [number, number, number] {
  if (isNode(item)) return item.range ?? [0, 0, 0];
  const { key, value } = item as Pair;
  return rangeOfLast(value ?? key);
}

/** Where a pair's value may start: after its colon. `undefined` for a key without one. */
function afterColon(pair: Pair): number | undefined {
  const { sep = [] } = (pair.srcToken ?? {}) as Partial<CST.CollectionItem>;
  const colon = sep.find(({ type }) => type === "map-value-ind");
  return colon && colon.offset + 1;
}
