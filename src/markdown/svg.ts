import {
  type CustomPlugin,
  optimize,
  type PluginConfig,
  type XastChild,
  type XastElement,
  type XastParent,
  type XastRoot,
  type XastText,
} from "svgo";

const elements = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath style " +
    "linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix " +
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight " +
    "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset " +
    "fePointLight feSpecularLighting feSpotLight feTile feTurbulence switch"
  ).split(" "),
);
const namespaces = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
} as const;
const localReference = /url\(\s*(["']?)#[^"'()\s]*\1\s*\)/gi;
/** A name where a style sheet, an address or a style may refer to it. */
const nameReference = /[#.][^\s#.,:;(){}"'>+~[\]]+/g;
/** What reaches outside of the file, or hides that it does. */
const reaching = /url\(|(?:image|image-set|src|expression)\(|@import|@namespace|[\\<]|script:/i;

/** What a drawing needs at most. More takes browsers, and builds, seconds or for ever. */
const most = { tags: 20_000, depth: 100, drawn: 50_000, nestedRules: 3 };

/**
 * Keeps what draws and removes what runs, moves or loads: a list of what may stay, so that the unknown goes.
 *
 * @param removed gets the names of what a reader may miss
 */
const onlyDrawing = (removed: Set<string>): CustomPlugin => ({
  name: "onlyDrawing",
  fn: () => {
    const depths = new Map<XastParent, number>();
    const keepDrawing = (parent: XastParent): void => {
      const kept = parent.children.filter(isDrawing);
      for (const child of parent.children) {
        if (child.type !== "element" || isDrawing(child) || isEditors(child)) continue;
        const hasFallback = "name" in parent && parent.name === "switch" && kept.some(isText);
        if (!hasFallback) removed.add(`<${child.name}>`);
      }
      parent.children = kept;
    };
    return {
      root: {
        enter: keepDrawing,
        exit: (root) => {
          removeUnused(root);
          checkReferences(root);
        },
      },
      element: {
        enter: (node, parent) => {
          const depth = (depths.get(parent) ?? 0) + 1;
          if (depth > most.depth) throw new Error(`its elements nest deeper than ${most.depth}`);
          depths.set(node, depth);
          if (node.name === "a") unlink(node, parent);
          keepDrawing(node);
          if (node.name === "style") node.children = styleOf(node);
          for (const [name, written] of Object.entries(node.attributes)) {
            const value = withoutComments(written);
            node.attributes[name] = value;
            if (isSafe(name, value)) continue;
            delete node.attributes[name];
            if (/^(?:xlink:)?href$/.test(name)) removed.add(`${name} of <${node.name}>`);
            else if (isReaching(value) && !/^on|:/i.test(name))
              removed.add(`${name} of <${node.name}>`);
          }
          if (parent.type === "root") node.attributes.xmlns = namespaces.xmlns;
        },
      },
    };
  },
});

/** A link in a picture leads nowhere; what it holds is drawn. */
function unlink(node: XastElement, parent: XastParent): void {
  const inText = "name" in parent && /^(?:text|tspan|textPath)$/.test(parent.name);
  node.name = inText ? "tspan" : "g";
  for (const name of Object.keys(node.attributes)) {
    if (/^(?:(?:xlink:)?(?:href|title|show|actuate|type|role)|target|download|rel)$/.test(name)) {
      delete node.attributes[name];
    }
  }
}

const isText = (node: XastChild): boolean => node.type === "element" && node.name === "text";

/** What drawing programs keep for themselves. */
const isEditors = ({ name }: XastElement): boolean =>
  name === "metadata" || (name.includes(":") && !/^(?:svg|x?html?):/i.test(name));

/** What SVG does not know, programs and people wrote for themselves. */
const onlyKnown: PluginConfig = {
  name: "removeUnknownsAndDefaults",
  params: {
    unknownContent: false,
    unknownAttrs: true,
    defaultAttrs: false,
    defaultMarkupDeclarations: false,
    uselessOverrides: false,
    keepDataAttrs: false,
    keepAriaAttrs: false,
  },
};

function isDrawing(node: XastChild): boolean {
  if (node.type !== "element") return node.type === "text" || node.type === "cdata";
  if (!elements.has(node.name) && node.name !== "a") return false;
  return node.name !== "style" || isSafeStyle(textIn(node));
}

/** The style sheet of an element as one text. A comment becomes a blank, as it parts what stands around it. */
function styleOf(node: XastElement): XastText[] {
  return [{ type: "text", value: withoutComments(textIn(node)) }];
}

const withoutComments = (style: string): string =>
  style.includes("/*") ? style.replace(/\/\*.*?(?:\*\/|$)/gs, " ") : style;

function isSafeStyle(style: string): boolean {
  let depth = 0;
  for (const [brace] of style.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth > most.nestedRules) return false;
  }
  return !isReaching(style);
}

/**
 * Removes hidden layers, unless what shows refers to them, and names that nothing in the file refers to: what a layer or a file is
 * called is for whoever drew it.
 */
function removeUnused(root: XastRoot): void {
  const all = elementsIn(root);
  const styles = all.filter(({ name }) => name === "style").map(textIn);
  const values = all.flatMap(({ attributes }) => Object.values(attributes));
  const names = [...styles, ...values].flatMap((text) => text.match(nameReference) ?? []);
  const used = new Set(names);
  const isUsed = ({ attributes: { id } }: XastElement) => id !== undefined && used.has(`#${id}`);
  const isShown = (child: XastChild): boolean =>
    child.type !== "element" || !isHidden(child) || [child, ...elementsIn(child)].some(isUsed);
  for (const node of [root, ...all]) {
    node.children = node.children.filter(isShown);
    if (node.type === "root") continue;
    if (!isUsed(node)) delete node.attributes.id;
    const classes = (node.attributes.class ?? "").split(/\s+/);
    const kept = classes.filter((name) => used.has(`.${name}`));
    if (kept.length > 0) node.attributes.class = kept.join(" ");
    else delete node.attributes.class;
  }
}

/** Whether an element says of itself that it is not shown. */
const isHidden = ({ attributes: { display, style = "" } }: XastElement): boolean =>
  /(?:^|;)\s*display\s*:\s*none/i.test(style) ||
  (display === "none" && !/display\s*:/i.test(style));

/** `<use>`, patterns and the like draw other elements again, and those others still: a few lines may mean millions. */
function checkReferences(root: XastRoot): void {
  const all = elementsIn(root);
  const named = new Map(all.map((element) => [element.attributes.id ?? "", element]));
  const drawn = new Map<XastElement, number>();

  const ofTargets = (text: string, depth: number): number => {
    const ids = [...text.matchAll(/url\(\s*["']?#([^"'()\s]*)/gi)].map(([, id = ""]) => id);
    return ids.reduce((sum, id) => sum + ofTarget(id, depth), 0);
  };
  const ofTarget = (id: string, depth: number): number => {
    const target = named.get(id);
    return target ? ofElement(target, depth + 1) : 0;
  };
  const ofElement = (element: XastElement, depth: number): number => {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    if (depth > 2 * most.depth)
      throw new Error("its references lead from one to the next too often");
    // One that leads back to itself draws nothing.
    drawn.set(element, 0);
    let count = 1;
    for (const [name, value] of Object.entries(element.attributes)) {
      count += /^(?:xlink:)?href$/.test(name)
        ? ofTarget(value.slice(1), depth)
        : ofTargets(value, depth);
    }
    for (const child of element.children)
      if (child.type === "element") count += ofElement(child, depth + 1);
    drawn.set(element, count);
    return count;
  };

  const styles = all.filter(({ name }) => name === "style").map(textIn);
  const total = root.children.reduce(
    (sum, child) => sum + (child.type === "element" ? ofElement(child, 0) : 0),
    all.length * ofTargets(styles.join("\n"), 0),
  );
  if (total > most.drawn)
    throw new Error(`its references draw more than ${most.drawn.toLocaleString("en-US")} elements`);
}

function elementsIn(parent: XastParent): XastElement[] {
  return parent.children.flatMap((child) =>
    child.type === "element" ? [child, ...elementsIn(child)] : [],
  );
}

/** As a browser reads a style sheet: a comment or an element parts nothing. */
function textIn(node: XastElement): string {
  return node.children
    .map((child) => (child.type === "text" || child.type === "cdata" ? child.value : ""))
    .join("");
}

function isReaching(style: string): boolean {
  return reaching.test(style.replace(localReference, ""));
}

export interface Drawing {
  svg: string;
  /** In CSS pixels, when the file says. */
  size: { width: number; height: number } | undefined;
  /** What was taken out that a reader may miss: `<image>`, `href of <use>`. */
  removed: readonly string[];
}

/**
 * Cleans an SVG file of all that is not drawing: scripts, handlers, animation, foreign elements, addresses that lead
 * out of the file, and what it says to whoever opens it: titles, comments, names of layers, hidden layers.
 *
 * @throws {Error} when it is not SVG, has more in it than a drawing needs, or declares entities, which can hide or multiply anything.
 */
export function cleanSvg(source: string): Drawing {
  if (/<!ENTITY/i.test(source)) throw new Error("it declares XML entities");
  const tags = source.split("<").length - 1;
  if (tags > most.tags)
    throw new Error(
      `it has ${tags.toLocaleString("en-US")} tags, more than ${most.tags.toLocaleString("en-US")}`,
    );
  const removed = new Set<string>();
  const { data } = optimize(source, {
    plugins: [onlyDrawing(removed), onlyKnown],
    js2svg: { finalNewline: true },
  });
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<svg\b[^>]*>/.exec(data)?.[0];
  if (!root) throw new Error("it has no <svg> element");
  return { svg: data, size: sizeOf(root), removed: [...removed] };
}

export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}

function isSafe(name: string, value: string): boolean {
  if (name === "xmlns" || name === "xmlns:xlink") return value === namespaces[name];
  if (name === "href" || name === "xlink:href") return value.startsWith("#");
  if (name === "xml:space" || name === "xml:lang") return true;
  return /^(?!on)[a-z][a-z0-9-]*$/i.test(name) && name !== "src" && !isReaching(value);
}

function sizeOf(root: string): Drawing["size"] {
  const length = (name: string): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1]);
  const [, , boxWidth = 0, boxHeight = 0] = (/\sviewBox="([^"]*)"/.exec(root)?.[1] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = length("width") || boxWidth;
  const height = length("height") || (boxWidth ? (width * boxHeight) / boxWidth : 0);
  return width > 0 && height > 0
    ? { width: Math.round(width), height: Math.round(height) }
    : undefined;
}
