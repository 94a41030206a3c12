import { basename, dirname } from "node:path";
import { isoDay, parseDate } from "../../model/dates";
import { editFrontmatter } from "../../model/edit-frontmatter";
import type { FieldEdit } from "../../model/edit-yaml";
import { paths } from "../../model/paths";
import type { Post } from "../../model/post";
import { visibility } from "../../model/visibility";
import { UsageError } from "../../release/errors";
import { carryOut } from "../change/carry-out";
import type { Talk } from "../change/talk";
import { ContentErrors } from "../check-content";
import { checkPost } from "../check-post";
import { findPost, type OpenContent } from "../open-content";
import { commitOnly, requireRepository } from "./commit";

export interface PublishOptions {
  /** The date to set, as typed; the day of `now` if left out. */
  readonly at?: string;
  readonly commit: boolean;
  readonly now: Date;
}

/**
 * Clears the draft mark of a post and sets its date, if nothing is wrong with it.
 *
 * @throws UsageError and ContentErrors before anything is changed, ReleaseError when git does not commit
 */
export async function publish(
  open: OpenContent,
  slug: string,
  options: PublishOptions,
  talk: Talk,
): Promise<void> {
  const file = findPost(open, slug);
  if (options.commit) await requireRepository(open.directory);
  const { timeZone } = open.settings;
  const edited = editFrontmatter(file.text, editsFor(file.post, options, timeZone));
  // A file that cannot be edited is usually wrong, and then the check says how.
  const after = "text" in edited ? edited.text : file.text;
  const { post, warnings } = await checkPost(open, file, after);
  if ("fault" in edited) throw new ContentErrors([`${file.file} ${edited.fault}`]);

  const waits = visibility(post, options.now) === "scheduled";
  const day = isoDay(post.date, timeZone);
  if (after === file.text) {
    talk.say(
      `${file.file} is ${waits ? "scheduled already, for" : "published already, since"} ${day}.\n`,
    );
    return;
  }
  for (const warning of warnings) talk.say(`${warning}\n`);
  const change = { path: file.file, before: file.text, after };
  if (!(await carryOut(process.cwd(), [change], talk))) return;
  if (options.commit) {
    const message = `Publish: ${post.title}`;
    await commitOnly(open.directory, folderOf(file.path), message);
    talk.say(`Committed: ${message}\n`);
  }
  talk.say(
    waits
      ? `Scheduled: ${paths.post(post.slug)} appears with the first build after ${options.at} (${timeZone}).\n`
      : `Published: ${paths.post(post.slug)} is part of the next build. npm run preview shows it.\n`,
  );
}

function editsFor(
  post: Post | undefined,
  { at, now }: PublishOptions,
  timeZone: string,
): FieldEdit[] {
  const today = isoDay(now.toISOString(), timeZone);
  const date = { field: "date", to: at ?? today };
  if (!post) return [{ field: "draft", remove: true }, date];
  const due = Date.parse(post.date) <= now.getTime();
  const same =
    at === undefined ? due && isoDay(post.date, timeZone) === today : isAt(post, at, timeZone);
  if (post.draft) return [{ field: "draft", remove: true }, ...(same ? [] : [date])];
  if (!due) return same ? [] : [date];
  if (at === undefined || same) return [];
  throw new UsageError(
    `${post.file} is published already, since ${isoDay(post.date, timeZone)}; to give it another date, change \`date\` by hand`,
  );
}

function isAt(post: Post, written: string, timeZone: string): boolean {
  const parsed = parseDate(written, timeZone);
  return parsed.ok && parsed.instant === post.date;
}

/** What belongs to a post: its folder, or its file where it has no folder of its own. */
const folderOf = (path: string): string =>
  /^index\./i.test(basename(path)) ? dirname(path) : path;
