/** What stands after the fence of a code block. */
export interface CodeInfo {
  /** As written; `""` for code in no language. */
  readonly language: string;
  /** The name of a file, or the like, that readers see above the code. */
  readonly title: string;
  /** Lines to mark, from 1. */
  readonly lines: readonly number[];
  /** What means nothing here, and would be lost. */
  readonly rest: string;
}

const mostLines = 10_000;
const titleNames = /^(?:title|filename|file|name|caption|label)$/i;
const lineNames = /^(?:hl_lines|highlight(?:_?lines)?|mark|lines)$/i;
/** What tells other programs how to show the code, and readers nothing. */
const flag =
  /^(?:[.#][\w-]+|(?:no-?)?(?:show-?)?line-?nos?|(?:no-?)?(?:show-?)?(?:line-?)?numbers?|number-?lines|(?:no-?)?(?:wrap|copy|frame)|start(?:from|line)?|linenostart|twoslash|live|editable|diff|ignore|no_run|should_panic|compile_fail|edition\d+|echo|eval|include|results)$/i;
/** A pair, a group of lines, the name of a tab, or a word. */
const piece =
  /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s,{}]+))|\{([^{}]*)\}|\[([^[\]]*)\]|[^\s,{}[\]]+|[{}[\]]/g;

/**
 * Reads what stands after a fence, in the ways of GitHub, Gatsby, Docusaurus, VitePress, Hugo, Pandoc, Zenn and rustdoc: `js {1,3}`,
 * `ts:title=a.ts`, `js title="a.js"`, `js [a.js]`, `js:a.js`, `{.python .numberLines}`, `rust,ignore`.
 */
export function parseCodeInfo(info: string): CodeInfo {
  const braced = /^\{\s*\.?([a-z][^\s,{}=:]*)(?![=:\w])([^{}]*)\}(.*)$/is.exec(info.trim());
  const [, named = "", attributes = ""] =
    braced ?? /^((?![\w-]+=)[^\s,:{}[\]="']*|)(.*)$/s.exec(info.trim()) ?? [];
  const path = braced ? null : /^:(?!\w+=)([^\s{}]+)/.exec(attributes);
  let title = path?.[1] ?? "";
  const lines: number[] = [];
  const rest: string[] = [];
  const others = attributes
    .slice(path?.[0].length ?? 0)
    .replace(/^:/, " ")
    .replace(/(?<!=)\{([^{}]*=[^{}]*)\}/g, " $1 ");
  // rustdoc's words after commas are for the compiler.
  const isCompilers = !braced && /^,[\w,]+$/.test(others);
  for (const found of isCompilers ? [] : `${others} ${braced?.[3] ?? ""}`.matchAll(piece)) {
    const [written, name, double, single, inBraces, bare, group, tab] = found;
    const value = double ?? single ?? inBraces ?? bare;
    const ranges = linesOf(group ?? (name && lineNames.test(name) ? value : undefined));
    if (name !== undefined && titleNames.test(name) && title === "") title = value ?? "";
    else if (tab !== undefined && title === "") title = tab;
    else if (ranges) lines.push(...ranges);
    else if (!isFlag(name ?? group ?? written)) rest.push(written);
  }
  return { language: named, title: title.trim(), lines, rest: rest.join(" ") };
}

const isFlag = (written: string): boolean => flag.test(written.trim().replace(/\s*[=:].*$/s, ""));

/** `1,3-5` or `1 3-5`; nothing where it is no list of lines. */
function linesOf(written: string | undefined): number[] | undefined {
  const list = written?.replace(/^\[|\]$/g, "").trim() ?? "";
  if (!/^\d+(?:-\d+)?(?:[\s,]+\d+(?:-\d+)?)*$/.test(list)) return undefined;
  return list.split(/[\s,]+/).flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    const length = Math.max(0, Math.min(to, mostLines) - from + 1);
    return Array.from({ length }, (_, index) => from + index);
  });
}
