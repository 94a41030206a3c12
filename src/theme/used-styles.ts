import { type Selector, transform } from "lightningcss";

/** A style sheet that was bundled: its file, `app.0a1b.css`, and its minified text. */
export interface StyleSheet {
  readonly name: string;
  readonly content: string;
}

/**
 * The style sheets that a page uses: those of which a selector names nothing but elements and classes that the page
 * has. What scripts add to a page is styled by the sheet of the element that they add it to.
 *
 * @param body the page's HTML, as React and hast-util-to-html write it
 */
export function usedStyles(sheets: readonly StyleSheet[], body: string): StyleSheet[] {
  const names = namesIn(body);
  return sheets.filter((sheet) =>
    selectorsOf(sheet).some((selector) => selector.every((name) => names.has(name))),
  );
}

/** Elements as `p`, classes as `.meta`. */
function namesIn(body: string): Set<string> {
  const names = new Set(["html", "body"]);
  for (const [, element = "", attributes = ""] of body.matchAll(/<([a-z][a-z0-9]*)([^>]*)/g)) {
    names.add(element);
    const classes = / class="([^"]*)"/.exec(attributes)?.[1];
    for (const name of classes?.split(" ") ?? []) names.add(`.${name}`);
  }
  return names;
}

const known = new Map<string, readonly (readonly string[])[]>();

/** The elements and classes that each selector of a sheet asks for. */
function selectorsOf({ name, content }: StyleSheet): readonly (readonly string[])[] {
  const before = known.get(name);
  if (before) return before;
  const selectors: string[][] = [];
  transform({
    filename: name,
    code: Buffer.from(content),
    visitor: {
      Rule: { style: ({ value }) => void selectors.push(...value.selectors.map(askedFor)) },
    },
  });
  known.set(name, selectors);
  return selectors;
}

/** `:is()` asks for what its selector does, if it has one: so nested rules are compiled. Other functions ask for nothing. */
function askedFor(selector: Selector): string[] {
  return selector.flatMap((part) => {
    if (part.type === "class") return [`.${part.name}`];
    if (part.type === "type") return [part.name];
    if (part.type !== "pseudo-class" || part.kind !== "is") return [];
    const [only, ...others] = part.selectors;
    return only && others.length === 0 ? askedFor(only) : [];
  });
}
