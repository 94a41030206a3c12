import { transform, transformStyleAttribute } from "lightningcss";

const mayRefer = /url\(|@import|image-set\(/i;
const stylesheets = new Map<string, readonly string[]>();

/** Every address that a style sheet names: `url(…)`, `@import`, `image-set(…)`, as written. */
export function cssReferences(css: string): readonly string[] {
  if (!mayRefer.test(css)) return [];
  // Ten thousand pages carry the same inline sheet: it is read once.
  const known = stylesheets.get(css);
  if (known) return known;
  const { dependencies } = transform({
    filename: "style.css",
    code: new TextEncoder().encode(css),
    analyzeDependencies: true,
    errorRecovery: true,
  });
  const found = addresses(dependencies);
  stylesheets.set(css, found);
  return found;
}

/** The same for the declarations of a `style` attribute. */
export function styleReferences(declarations: string): readonly string[] {
  if (!mayRefer.test(declarations)) return [];
  const { dependencies } = transformStyleAttribute({
    filename: "style.css",
    code: new TextEncoder().encode(declarations),
    analyzeDependencies: true,
    errorRecovery: true,
  });
  return addresses(dependencies);
}

type Analysed = ReturnType<typeof transform | typeof transformStyleAttribute>;

function addresses(dependencies: Analysed["dependencies"]): string[] {
  return (dependencies ?? []).flatMap((dependency) => ("url" in dependency ? dependency.url : []));
}
