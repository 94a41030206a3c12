/**
 * At most `most` of the items, but at least the first of each kind: the same ones every time, spread evenly over the rest. In
 * their order.
 */
export function sample<Item>(
  items: readonly Item[],
  most: number,
  kindOf: (item: Item) => string,
): Item[] {
  const chosen = new Set(firstOfEachKind(items, kindOf));
  const others = items.filter((item) => !chosen.has(item));
  const wanted = Math.min(others.length, Math.max(0, most - chosen.size));
  for (let place = 0; place < wanted; place += 1) {
    const other = others[Math.floor((place * others.length) / wanted)];
    if (other !== undefined) chosen.add(other);
  }
  return items.filter((item) => chosen.has(item));
}

/** One item for each kind there is. */
export function firstOfEachKind<Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
): Item[] {
  const first = new Map<string, Item>();
  for (const item of items) {
    const kind = kindOf(item);
    if (!first.has(kind)) first.set(kind, item);
  }
  return [...first.values()];
}
