import { findPost, type OpenContent, ownFolderOf } from "../../content/open-content";
import { isoDay, parseDate } from "../../model/dates";
import { draftFolderOf } from "../../model/draft-folder";
import type { FieldEdit } from "../../model/edit-yaml";
import { paths } from "../../model/paths";
import type { Post } from "../../model/post";
import { UsageError } from "../../model/usage-error";
import { visibility } from "../../model/visibility";
import type { Talk } from "../change/talk";
import { editPost } from "../edit-post";
import { commitOnly, isUncommitted, requireRepository } from "./commit";

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
  const drafts = draftFolderOf(file.path);
  if (drafts !== undefined) {
    throw new UsageError(
      `${file.file} is a draft, because it lies in ${drafts}/; move it to posts/ first`,
    );
  }
  if (options.commit) await requireRepository(open.directory);
  const { timeZone } = open.settings;
  const edits = editsFor(file.post, options, timeZone);
  const { post, outcome } = await editPost(open, file, edits, talk);
  const waits = visibility(post, options.now) === "scheduled";
  if (outcome === "already") {
    const state = waits ? "scheduled already, for" : "published already, since";
    talk.say(`${file.file} is ${state} ${isoDay(post.date, timeZone)}.\n`);
  }
  if (outcome === "refused") return;
  const place = ownFolderOf(open, file) ?? file.path;
  if (options.commit && (await isUncommitted(open.directory, place))) {
    const message = `Publish: ${post.title}`;
    await commitOnly(open.directory, place, message);
    talk.say(`Committed: ${message}\n`);
  }
  if (outcome === "already") return;
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
