import {
  type CustomPlugin,
  optimize,
  type XastChild,
  type XastElement,
  type XastParent,
} from "svgo";

const elements = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style " +
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
/** What reaches outside of the file, or hides that it does. */
const reaching = /url\(|(?:image|image-set|src|expression)\(|@import|@namespace|[\\<]|script:/i;

/** Keeps what draws and removes what runs, moves or loads: a list of what may stay, so that the unknown goes. */
const onlyDrawing: CustomPlugin = {
  name: "onlyDrawing",
  fn: () => ({
    doctype: { enter: remove },
    instruction: { enter: remove },
    comment: { enter: remove },
    element: {
      enter: (node, parent) => {
        const unsafe = node.name === "style" && isReaching(textIn(node));
        if (unsafe || !elements.has(node.name)) return remove(node, parent);
        for (const [name, value] of Object.entries(node.attributes)) {
          if (!isSafe(name, value)) delete node.attributes[name];
        }
        if (parent.type === "root") node.attributes.xmlns = namespaces.xmlns;
        return undefined;
      },
    },
  }),
};

function remove(node: XastChild, parent: XastParent): void {
  parent.children = parent.children.filter((child) => child !== node);
}

function textIn(node: XastElement): string {
  return node.children.map((child) => ("value" in child ? child.value : "")).join("");
}

function isReaching(style: string): boolean {
  return reaching.test(style.replace(localReference, ""));
}

export interface Drawing {
  svg: string;
  /** In CSS pixels, when the file says. */
  size: { width: number; height: number } | undefined;
}

/**
 * Cleans an SVG file of all that is not drawing: scripts, handlers, animation, foreign elements, addresses that lead
 * out of the file.
 *
 * @throws {Error} when it is not SVG, or declares entities, which can hide or multiply anything.
 */
export function cleanSvg(source: string): Drawing {
  if (/<!ENTITY/i.test(source)) throw new Error("it declares XML entities");
  const { data } = optimize(source, { plugins: [onlyDrawing], js2svg: { finalNewline: true } });
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<svg\b[^>]*>/.exec(data)?.[0];
  if (!root) throw new Error("it has no <svg> element");
  return { svg: data, size: sizeOf(root) };
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
