/** The scripts that are written from right to left and in which a living language is. https://www.unicode.org/iso15924/ */
const rightToLeft: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Aran",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/** Which way a language is written. @param lang BCP 47 tag; a wrong one throws a RangeError */
export function directionOf(lang: string): "ltr" | "rtl" {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr";
}
