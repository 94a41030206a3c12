import { site } from "../site";
import { en, type Words } from "./en";

const languages: Readonly<Record<string, Words>> = { en };

/** The languages in which the site's interface is there: ISO 639-1. */
export const shippedLanguages: readonly string[] = Object.keys(languages);

/** Whether the interface speaks a language. @param lang BCP 47 */
export const isShipped = (lang: string): boolean =>
  Object.hasOwn(languages, lang.split("-")[0] ?? "");

/** The words of the site's own language; English where there is no file for it. */
export const words: Words = languages[site.lang.split("-")[0] ?? ""] ?? en;

/** The words that src/markdown adds to a text. */
export type TextWords = Words["text"];
