import { createHash } from "node:crypto";
import type { SearchRecord } from "./search-records";
import type { SearchTerms } from "./search-terms";

/**
 * A post as Pagefind reads it: the terms by which it is found, which count for as much as the part that they stand in; the scale
 * is quadratic: https://pagefind.app/docs/weighting/. The text that readers see is put into Pagefind's file of the post
 * afterwards, and its digest is here, since that file's name comes from what Pagefind reads.
 *
 * @param lang BCP 47; decides how words are cut to their stem
 */
export function searchPage(record: SearchRecord, terms: SearchTerms, lang: string): string {
  const { stages, topics } = record;
  const text = createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 16);
  return `<html lang="${escaped(lang)}"><body>
<h1 data-pagefind-weight="10">${written(terms.title)}</h1>
<p data-pagefind-weight="4">${written(terms.question)}</p>
<p data-pagefind-weight="3">${written(terms.shortAnswer)}</p>
<p>${written(terms.answer)}</p>
<a id="${text}"></a>
${filters("stage", stages)}${filters("topic", topics)}</body></html>`;
}

const written = (terms: readonly string[]): string => escaped(terms.join(" "));

const filters = (name: string, ids: readonly string[]): string =>
  ids
    .map((id) => `<i data-pagefind-filter="${name}[data-id]" data-id="${escaped(id)}"></i>`)
    .join("");

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
