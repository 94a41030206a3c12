import { init, parse } from "es-module-lexer";

/**
 * The addresses of the modules that a script imports, where they are written out: `import x from "./x.js"`,
 * `export … from`, `import("./x.js")`. Bare names (`"react"`) and source maps are none. A classic script has none.
 */
export async function scriptReferences(script: string): Promise<string[]> {
  await init;
  return specifiers(script).filter((specifier) => /^\.{0,2}\//.test(specifier));
}

function specifiers(script: string): string[] {
  try {
    return parse(script)[0].flatMap(({ n }) => n ?? []);
  } catch {
    return []; // not a module: a classic script may be written as no module can
  }
}
