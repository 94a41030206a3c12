import type { FileRule } from "./rule";

type ModelRule = Omit<FileRule, "check">;

const error = (name: string, description: string): ModelRule => ({
  name,
  severity: "error",
  description,
});
const warning = (name: string, description: string): ModelRule => ({
  name,
  severity: "warning",
  description,
});

/**
 * What the model itself reports, in `src/model/`, while it reads content, `src/content/check-images.ts` when it looks at pictures,
 * `src/content/left-out.ts` at the folder, and `src/markdown/body.ts` when it colors code: named here for the documentation and for
 * `--rule`.
 */
export const modelRules: readonly ModelRule[] = [
  warning(
    "left-out",
    "A file that looks like a text is not read: another ending, a name that begins with `_` or `.`, a link.",
  ),
  warning("draft-folder", "A text is a draft because it lies in `drafts/` or `_drafts/`."),
  error("empty-file", "The file is empty."),
  error("encoding", "The file is not UTF-8; readers would see other characters than its author."),
  error(
    "line-ends",
    "Lines end in a lone carriage return, which no Markdown parser of today reads.",
  ),
  error("body-too-large", "The file is larger than 1 MB."),
  error(
    "text-unbroken",
    "A block or a word is so long that the parser would take minutes over it.",
  ),
  error("markup-too-dense", "Thousands of delimiters stand in a row, which no person writes."),
  error("frontmatter-missing", "The file does not begin with frontmatter."),
  error(
    "frontmatter-language",
    "The frontmatter is in another language than YAML; it is never run.",
  ),
  error(
    "frontmatter-unclosed",
    "The frontmatter has no closing line, so that it would swallow the text.",
  ),
  error("frontmatter-end", "The line that closes the frontmatter holds something else, too."),
  error("frontmatter-too-large", "The frontmatter is larger than 16 KB."),
  error("frontmatter-syntax", "The frontmatter is no YAML."),
  error("yaml-aliases", "An alias of YAML leads nowhere or into itself, or there are too many."),
  error("yaml-depth", "The YAML is nested so deep that it must be a mistake."),
  error("duplicate-field", "A field stands there twice; one of the two would be lost."),
  error("unknown-field", "There is no such field; it would do nothing."),
  error("field-missing", "A field that must be there is missing or empty."),
  error("field-type", "A value is of the wrong kind, such as a list where there should be a text."),
  error("field-value", "A value cannot be right, such as a number below the least."),
  error(
    "date-format",
    "A date is not ISO 8601, so that day and month could be mistaken for each other.",
  ),
  error("date-impossible", "There is no such day or time."),
  error("identifier", "An id holds what cannot stand in an address."),
  error("vocabulary-syntax", "topics.yml or stages.yml cannot be read."),
  error("vocabulary-too-large", "topics.yml or stages.yml is larger than 64 KB."),
  error("duplicate-vocabulary", "There are two files of topics, or of stages."),
  error("synonyms-syntax", "synonyms.yml cannot be read."),
  error("synonyms-too-large", "synonyms.yml is larger than 16 KB."),
  error("synonyms-group", "A line of synonyms.yml is no group of words."),
  error("synonym", "An entry of synonyms.yml is no word, or stands there twice."),
  error("duplicate-id", "Two topics, or two stages, have one id."),
  error("unknown-topic", "A topic is not in topics.yml."),
  error("unknown-stage", "A stage is not in stages.yml."),
  warning("former-topic", "A topic has a new id."),
  warning("former-stage", "A stage has a new id."),
  warning("no-topic", "A post has no topic, so that no list leads to it."),
  error("unknown-author", "There is no such author."),
  error("duplicate-author", "Two files describe one author."),
  error("reserved-slug", "A post or page would take an address that the site needs itself."),
  error("duplicate-slug", "Two files would be one page."),
  error("unknown-post", "`followUpTo` or `supersededBy` names a post that does not exist."),
  error("self-reference", "`followUpTo` or `supersededBy` names the post itself."),
  error(
    "reference-cycle",
    "Posts follow up or replace each other in a circle; their readers would never arrive.",
  ),
  error("duplicate-series-part", "Two posts are the same part of a series."),
  warning("series-gap", "A series lacks the part before this one."),
  error("alias-shadows", "An alias is the address of a page, which could not be reached any more."),
  error("duplicate-alias", "Two posts claim one former address."),
  error("duplicate-feed-id", "Two posts have one `feedId`; feed readers would take them for one."),
  warning(
    "date-order",
    "`updated` or `reviewed` is before `date`, or `reviewBy` before `reviewed`.",
  ),
  error(
    "image-alt",
    "`image` has no `imageAlt`, so that it says nothing to those who do not see it.",
  ),
  error("image-missing", "There is no such image."),
  error("image-outside", "An image lies outside of the content folder."),
  error("image-unreadable", "An image is broken, or of a format that browsers do not show."),
  warning(
    "image-parts",
    "Of a picture something is left out: in a drawing pictures, HTML and animation, of a TIFF all pages but the first.",
  ),
  error("site-language", "The site's language is none of the interface's."),
  warning("code-slow", "Code takes so long to color that it stays plain."),
  warning("image-large", "An image is far larger than pages show it."),
];
