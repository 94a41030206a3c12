import { z } from "zod";
import { parseDate } from "./dates";
import { slugify } from "./slug";

/** Text on one line: line ends, tabs and control characters become spaces, half surrogates U+FFFD, ends are trimmed. */
export function oneLine(written: string): string {
  return written
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .trim();
}

/** A field of text, folded to one line and not empty. */
export const text = () => z.string().overwrite(oneLine).min(1);

/** A field that names something by its id or slug; slashes around it, as in a copied path, are left out. */
export const reference = () =>
  z
    .string()
    .overwrite((written) =>
      oneLine(written)
        .normalize("NFC")
        .replace(/^\/+|\/+$/g, ""),
    )
    .min(1);

/** A name that becomes part of a URL: it must already look like one. */
export const identifier = () =>
  reference().superRefine((id, context) => {
    if (id === "" || slugify(id) === id) return;
    const message = `should be lower-case letters, digits and hyphens; write ${JSON.stringify(slugify(id))}`;
    context.addIssue({ code: "custom", message, params: { rule: "identifier" } });
  });

/** A list; one single value is read as a list of one. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (written) => (["string", "number", "boolean"].includes(typeof written) ? [written] : written),
    z.array(item),
  );

/** A web address, `http:` or `https:`. */
export const webAddress = () => z.url({ protocol: /^https?$/ });

/** A date as authors write it, which becomes an ISO instant in UTC; see dates.ts. */
export const dateIn = (timeZone: string) =>
  z
    .string()
    .transform((written, context) => {
      const parsed = parseDate(written, timeZone);
      if (parsed.ok) return parsed.instant;
      context.addIssue({
        code: "custom",
        message: parsed.message,
        params: { rule: parsed.rule, ...(parsed.meant && { mend: { value: parsed.meant } }) },
      });
      return z.NEVER;
    })
    .pipe(z.iso.datetime());

/** Whatever an author keeps for other programs; it never leaves the frontmatter. */
export const extra = () =>
  z
    .record(z.string(), z.unknown())
    .exactOptional()
    .meta({
      description: "Anything that you or other programs want to keep here; Rung never shows it.",
      examples: [{ source: "mail of 3 March" }],
      private: true,
    });
