import { site } from "../site";

const format = new Intl.NumberFormat(site.lang);

/** A number as the site's readers write it: "1,200". */
export const number = (value: number): string => format.format(value);

/** A noun's forms with `#` for the number, by the names that CLDR gives them; no language needs all. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * What counts in a language: `counter("en")({ one: "# answer", other: "# answers" })(2)` is "2 answers".
 *
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function counter(lang: string) {
  const rules = new Intl.PluralRules(lang);
  return (forms: Forms) =>
    (count: number): string =>
      (forms[rules.select(count)] ?? forms.other).replace("#", number(count));
}
