import type { PreprocessSourceArgs } from "gatsby";

/** Pages, whose queries and `Head` Gatsby looks for whatever they import. */
const page = /\/src\/(?:theme\/templates|pages)\//;
const gatsbyImport = /\bfrom\s+["']gatsby["']/;
const asks = /\bgraphql\b|\bSlice\b/;

/**
 * What Gatsby parses, by Babel and several times, to find the queries of a file: nothing, when the file cannot have any. By itself it
 * parses every source that has a word such as `config` or `Head` in it, which is half of `src/` and takes seconds.
 *
 * @returns nothing for a file to be parsed as it is
 */
export function preprocessSource({
  filename,
  contents,
}: Pick<PreprocessSourceArgs, "filename" | "contents">): string | undefined {
  const mayAsk = gatsbyImport.test(contents) && asks.test(contents);
  return mayAsk || page.test(filename.replaceAll("\\", "/")) ? undefined : "export {};";
}
