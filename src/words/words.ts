import { site } from "../site";
import { en, type Words } from "./en";

const languages: Readonly<Record<string, Words>> = { en };

/** The words of the site's own language; English where there is no file for it. */
export const words: Words = languages[site.lang.split("-")[0] ?? ""] ?? en;

/** The words that src/markdown adds to a text. */
export type TextWords = Words["text"];
