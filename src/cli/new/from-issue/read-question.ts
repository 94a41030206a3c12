import { readIssue } from "./issue-form";
import { isMail, readMail } from "./mail";
import { withoutPrivateThings } from "./private-things";

/** What a question brings for a new post. */
export interface Question {
  readonly title?: string;
  readonly askedBy?: string;
  readonly region?: string;
  /** Markdown, with a comment on top that says what the author should look at. */
  readonly question: string;
}

/**
 * Makes a question of an issue or a mail. What surely points to somebody is left out, with a comment in its place; what may is
 * named in a comment.
 *
 * @returns `undefined` when nothing was asked
 * @throws UsageError when it is a mail that cannot be read
 */
export async function readQuestion(bytes: Uint8Array): Promise<Question | undefined> {
  const file = new TextDecoder().decode(bytes);
  const { title, askedBy, region, text, sender } = isMail(file)
    ? await readMail(bytes)
    : readIssue(file);
  if (text.trim() === "" && title === undefined) return undefined;
  const cleaned = withoutPrivateThings(text, sender);
  const fields = { title, askedBy, region };
  const kept = Object.entries(fields).flatMap(([field, value]) => {
    const clean =
      value &&
      withoutPrivateThings(value, sender)
        .text.replace(/<!--.*?-->/g, "")
        .trim();
    return clean ? [[field, clean]] : [];
  });
  return {
    ...Object.fromEntries(kept),
    question: `${noteOn(cleaned.doubts)}\n\n${cleaned.text}`.trim(),
  };
}

function noteOn(doubts: readonly string[]): string {
  const look = "Look for names and figures that would give somebody away";
  const found = doubts.map((doubt) => JSON.stringify(doubt.replaceAll("--", "-"))).join(", ");
  const these = found && `, such as ${found}`;
  return `<!-- ${look}${these}. Shorten it to 60 to 140 words. Then set \`anonymised: true\` above. -->`;
}
