import { readFileSync } from "node:fs";
import { join } from "node:path";
import { positionsIn } from "../model/position";
import type { Problem } from "../model/problem";
import { isShipped, shippedLanguages } from "../words/words";

/**
 * An error when a site's language is none of the interface's, which would be English without a word.
 *
 * @param project absolute path
 * @param lang BCP 47
 */
export function siteLanguage(project: string, lang: string): Problem[] {
  if (isShipped(lang)) return [];
  const file = "src/site.ts";
  const text = readFileSync(join(project, file), "utf8");
  const place = positionsIn(text)(Math.max(0, text.search(/(?<=^ {2})lang:/m)));
  const message = `the interface does not speak "${lang}"; it speaks ${shippedLanguages.join(", ")}, so write one of these`;
  return [{ file, ...place, severity: "error", rule: "site-language", message }];
}
