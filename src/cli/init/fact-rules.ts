import { slugify } from "../../model/slug";
import { isShipped, shippedLanguages } from "../../words/words";
import { readColor } from "./color";

/** What somebody typed, as it will be kept, or one line on what was expected instead. */
export type Checked = { readonly value: string } | { readonly expected: string };
export type Rule = (written: string) => Checked;

const rule =
  (keep: (written: string) => string | undefined, expected: string): Rule =>
  (written) => {
    const value = keep(written.trim());
    return value === undefined ? { expected } : { value };
  };

const line = (most: number): Rule =>
  rule(
    (written) =>
      written !== "" && written.length <= most && !/\p{Cc}/u.test(written) ? written : undefined,
    `expected one line of at most ${most} characters`,
  );

/** What each fact and color of a site may be. */
export const factRules = {
  name: line(60),
  url: rule(addressOf, "expected a whole address, for example https://example.org"),
  lang: rule(
    languageOf,
    `expected a language tag such as ${shippedLanguages.join(", ")} or en-GB: the interface speaks ${new Intl.ListFormat("en").format(shippedLanguages)} alone`,
  ),
  tagline: line(120),
  description: line(300),
  timeZone: rule(
    (written) => (isTimeZone(written) ? written : undefined),
    "expected the name of a time zone, for example Europe/Berlin",
  ),
  authorName: line(80),
  authorId: rule(
    (written) => (written !== "" && slugify(written) === written ? written : undefined),
    "expected small letters, digits and hyphens, for example ada-lovelace",
  ),
  email: rule(
    (written) =>
      /^[^\s@<>"?&%]+@[^\s@<>"?&%]+\.[^\s@<>"?&%.]+$/.test(written) ? written : undefined,
    "expected an e-mail address, for example questions@example.org",
  ),
  color: rule(readColor, 'expected a color in quotes such as "#0c5646"'),
} satisfies Record<string, Rule>;

function addressOf(written: string): string | undefined {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const { origin, pathname, username, search, hash } = new URL(written);
  return username || search || hash ? undefined : (origin + pathname).replace(/\/+$/, "");
}

function languageOf(written: string): string | undefined {
  try {
    const [lang = ""] = Intl.getCanonicalLocales(written);
    return isShipped(lang) ? lang : undefined;
  } catch {
    return undefined;
  }
}

function isTimeZone(written: string): boolean {
  try {
    return /^[a-z]/i.test(written) && Boolean(new Intl.DateTimeFormat("en", { timeZone: written }));
  } catch {
    return false;
  }
}
