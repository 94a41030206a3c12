import type { SearchRecord } from "../outputs/search-records";

/**
 * A post as Pagefind reads it. Its words count for as much as the part that they stand in; the scale is quadratic:
 * https://pagefind.app/docs/weighting/. The title comes first, so that the words at the beginning are the title's.
 *
 * @param lang BCP 47; decides how words are cut to their stem
 */
export function searchPage(record: SearchRecord, lang: string): string {
  const { title, question, shortAnswer, answer, stages, topics } = record;
  return `<html lang="${escaped(lang)}"><body>
<h1 data-pagefind-weight="10">${escaped(title)}</h1>
<p data-pagefind-weight="4">${escaped(question)}</p>
<p data-pagefind-weight="3">${escaped(shortAnswer)}</p>
<p>${escaped(answer)}</p>
${filters("stage", stages)}${filters("topic", topics)}</body></html>`;
}

const filters = (name: string, ids: readonly string[]): string =>
  ids
    .map((id) => `<i data-pagefind-filter="${name}[data-id]" data-id="${escaped(id)}"></i>`)
    .join("");

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
