import { safeList } from "../../markdown/safe-list";
import type { FileRule } from "../rule";
import { tagsOf } from "../tags";

export const droppedAttribute: FileRule = {
  name: "dropped-attribute",
  severity: "warning",
  description:
    'Attributes that only change the look, or run something, are left out of the page: `style`, `class`, `width`, `onclick`, `href="javascript:…"`.',
  *check(file) {
    for (const { name, closing, attributes, start, end } of tagsOf(file)) {
      if (closing || !safeList.tagNames?.includes(name)) continue;
      const dropped = attributesIn(attributes).filter((attribute) => !isKept(name, attribute));
      if (dropped.length === 0) continue;
      const list = dropped.slice(0, 5).map((attribute) => `\`${attribute.name}\``);
      const message = `${list.join(", ")} on \`<${name}>\` is left out of the page; remove it`;
      yield { start, end, message };
    }
  },
};

interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

function attributesIn(written: string): Attribute[] {
  const pair = /([a-z][\w:-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
  return Array.from(written.matchAll(pair), ([, name = "", double, single, bare]) => ({
    name: name.toLowerCase(),
    value: double ?? single ?? bare ?? "",
  }));
}

/** The list names attributes as hast does (`colSpan`), and may say which values they can have. */
function isKept(element: string, { name, value }: Attribute): boolean {
  if (!hasKeptScheme(name, value)) return false;
  const { "*": everywhere = [], [element]: here = [] } = safeList.attributes ?? {};
  return [...everywhere, ...here].some((entry) => {
    const [property = "", ...values] = typeof entry === "string" ? [entry] : entry;
    const isNamed = String(property).replace("className", "class").toLowerCase() === name;
    const fits = values.some((one) =>
      one instanceof RegExp ? one.test(value) : one === true || one === value,
    );
    return isNamed && (values.length === 0 || fits);
  });
}

/** Addresses of other schemes go: `javascript:`. */
function hasKeptScheme(attribute: string, value: string): boolean {
  const schemes = safeList.protocols?.[attribute];
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value) ?? [];
  return !schemes || scheme === undefined || schemes.includes(scheme.toLowerCase());
}
