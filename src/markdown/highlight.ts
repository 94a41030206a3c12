import { createRequire } from "node:module";
import { resolve } from "node:path";
import {
  createCssVariablesTheme,
  createHighlighterCoreSync,
  type HighlighterCore,
  type LanguageRegistration,
  type ThemedToken,
} from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { withinTime } from "./within-time";

export interface Highlighted {
  /** The language's name for people, such as `TypeScript`. */
  language: string;
  /** `color` is the name of what the token is, such as `token-keyword`. */
  lines: ThemedToken[][];
}

interface Language {
  id: string;
  name: string;
  highlighter: HighlighterCore;
}

const longestLine = 2_000;
const longestCode = 200_000;
const otherNames: Readonly<Record<string, string>> = {
  "c++": "cpp",
  "c#": "csharp",
  "f#": "fsharp",
  env: "dotenv",
};
const theme = createCssVariablesTheme({ name: "kinds", variablePrefix: "--" });
const requireGrammar = createRequire(resolve("package.json"));
const languages = new Map<string, Language | undefined>();

/**
 * Takes code apart with shiki. `undefined` when the language is unknown, or the code longer than anybody reads.
 *
 * Each language has its own highlighter: in a shared one, what is embedded (CSS in HTML in Markdown) would depend on
 * which posts came before.
 *
 * @param timeout in milliseconds: some grammars take for ever over a line of signs. So long that the machine's speed does not matter.
 */
export function highlight(
  code: string,
  language: string,
  timeout: number,
): Highlighted | "too-slow" | undefined {
  const id = idOf(language);
  if (code.length > longestCode || !/^[a-z0-9-]{1,40}$/.test(id)) return undefined;
  if (!languages.has(id)) languages.set(id, loadLanguage(id));
  const found = languages.get(id);
  if (!found) return undefined;
  const lines = withinTime(timeout, () =>
    found.highlighter.codeToTokensBase(code, {
      lang: found.id,
      theme: "kinds",
      tokenizeMaxLineLength: longestLine,
      // What shiki leaves half done in silence is worse than plain.
      tokenizeTimeLimit: 0,
    }),
  );
  if (!lines) {
    languages.delete(id);
    return "too-slow";
  }
  return { language: found.name, lines };
}

/** Whether code in a language gets colours, or means to have none (`text`). */
export function isLanguage(language: string): boolean {
  const id = idOf(language);
  if (/^(?:te?xt|plain(?:text)?|none|ansi|output)$/.test(id)) return true;
  if (!/^[a-z0-9-]{1,40}$/.test(id)) return false;
  try {
    return requireGrammar.resolve(`@shikijs/langs/${id}`) !== "";
  } catch {
    return false;
  }
}

const idOf = (language: string): string =>
  otherNames[language.toLowerCase()] ?? language.toLowerCase();

function loadLanguage(id: string): Language | undefined {
  const langs = grammarsOf(id);
  const own = langs?.at(-1);
  if (!langs || !own) return undefined;
  const engine = createJavaScriptRegexEngine({ forgiving: true });
  const highlighter = createHighlighterCoreSync({
    engine,
    themes: [theme],
    langs,
    warnings: false,
  });
  return { id: own.name, name: own.displayName ?? own.name, highlighter };
}

/** A grammar and those that it embeds, its own last. */
function grammarsOf(id: string): LanguageRegistration[] | undefined {
  try {
    return requireGrammar(`@shikijs/langs/${id}`).default;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_PACKAGE_PATH_NOT_EXPORTED" || code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
