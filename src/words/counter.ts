/** A noun's forms with `#` for the number, by the names that CLDR gives them; no language needs all. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * What counts in a language: `counter("en")({ one: "# answer", other: "# answers" })(2)` is "2 answers".
 *
 * @param numbers the language, with its region, by which the numbers are written
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function counter(lang: string, numbers = lang) {
  const rules = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(numbers);
  return (forms: Forms) =>
    (count: number): string =>
      (forms[rules.select(count)] ?? forms.other).replace("#", format.format(count));
}
