import { readFile } from "node:fs/promises";
import type { OpenContent } from "../../content/open-content";
import { isoDay } from "../../model/dates";
import { oneLine } from "../../model/fields";
import { slugify } from "../../model/slug";
import { UsageError } from "../../model/usage-error";
import { type Asker, askForRest, type Beginning } from "./ask";
import { readChoices } from "./choices";
import { draftText } from "./draft-text";
import { type Question, readQuestion } from "./from-issue/read-question";
import { refuseTaken, startPost } from "./start-post";
import { titleSlug } from "./title-slug";

export interface NewOptions extends Beginning {
  /** Made from the title if left out. */
  readonly slug?: string;
  /** A file with an issue or a mail. */
  readonly fromIssue?: string;
  readonly now: Date;
}

/**
 * Begins a post: a folder, and in it a draft with everything that was given.
 *
 * @param asker left out where there is nobody to ask
 * @returns the slug, and the path of the file as shown
 * @throws UsageError before anything is written
 */
export async function newPost(
  open: OpenContent,
  { slug, fromIssue, now, ...options }: NewOptions,
  asker?: Asker,
): Promise<{ slug: string; file: string }> {
  const { author: owner, timeZone } = open.settings;
  if (slug !== undefined && slugify(slug) !== slug) {
    throw new UsageError(
      `--slug should be lower-case letters, digits and hyphens; write --slug ${slugify(slug)}`,
    );
  }
  const question = fromIssue === undefined ? undefined : await questionIn(fromIssue);
  const given = { ...question, ...options, ...readChoices(open, options) };
  // Before the questions, so that nobody answers them in vain.
  if (given.title !== undefined) refuseWordless(given.title);
  const early = slug ?? (given.title && titleSlug(given.title));
  if (early) refuseTaken(open, early);
  const known = asker ? await askForRest(asker, given, open.content, owner.id) : given;
  const title = oneLine(known.title ?? "");
  refuseWordless(title);
  const askedBy = oneLine(known.askedBy ?? "");
  const text = draftText({
    title,
    date: isoDay(now.toISOString(), timeZone),
    topics: known.topics ?? [],
    stages: known.stages ?? [],
    author: known.author ?? owner.id,
    ...(askedBy !== "" && { askedBy }),
    ...(question?.region !== undefined && { region: question.region }),
    ...(question && { question: question.question }),
  });
  const name = slug ?? titleSlug(title);
  return { slug: name, file: await startPost(open, name, text) };
}

/** In punctuation alone there is nothing to read, and nothing to make an address from. */
function refuseWordless(title: string): void {
  if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(title)) return;
  throw new UsageError(
    'expected a title in words before the options: npm run new -- "Should I take the first offer?"',
  );
}

async function questionIn(file: string): Promise<Question> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(
      `there is no file "${file}"; save the issue or the mail, and name that file`,
    );
  });
  const question = await readQuestion(bytes);
  if (!question)
    throw new UsageError(`"${file}" asks nothing; expected an issue's or a mail's text`);
  return question;
}
