import type { SearchRecord } from "./search-records";
import type { SearchTerms } from "./search-terms";

/**
 * A post as Pagefind reads it: the terms by which it is found, which count for as much as the part that they stand in; the scale
 * is quadratic: https://pagefind.app/docs/weighting/. What results show stands in ids:
 * Pagefind keeps those for links to parts of a page, without their blanks, and indexes none. Of metadata it would index each word.
 *
 * @param lang BCP 47; decides how words are cut to their stem
 */
export function searchPage(record: SearchRecord, terms: SearchTerms, lang: string): string {
  const { title, question, shortAnswer, answer, stages, topics } = record;
  const text = [question, shortAnswer, answer].filter(Boolean).join(" ");
  return `<html lang="${escaped(lang)}"><body>
<h1 data-pagefind-weight="10">${written(terms.title)}</h1>
<p data-pagefind-weight="4">${written(terms.question)}</p>
<p data-pagefind-weight="3">${written(terms.shortAnswer)}</p>
<p>${written(terms.answer)}</p>
${kept(title)}${kept(text)}
${filters("stage", stages)}${filters("topic", topics)}</body></html>`;
}

const written = (terms: readonly string[]): string => escaped(terms.join(" "));

const kept = (text: string): string =>
  `<a id="${escaped(text.replace(/[%\s]/g, encodeURIComponent))}"></a>`;

const filters = (name: string, ids: readonly string[]): string =>
  ids
    .map((id) => `<i data-pagefind-filter="${name}[data-id]" data-id="${escaped(id)}"></i>`)
    .join("");

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
