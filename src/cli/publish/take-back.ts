import { findPost, type OpenContent, ownFolderOf } from "../../content/open-content";
import { paths } from "../../model/paths";
import type { Talk } from "../change/talk";
import { editPost } from "../edit-post";
import { commitOnly, isUncommitted, requireRepository } from "./commit";

/**
 * Makes a draft of a post again.
 *
 * @throws UsageError and ContentErrors before anything is changed, ReleaseError when git does not commit
 */
export async function takeBack(
  open: OpenContent,
  slug: string,
  options: { readonly commit: boolean },
  talk: Talk,
): Promise<void> {
  const file = findPost(open, slug);
  if (options.commit) await requireRepository(open.directory);
  const { post, outcome } = await editPost(open, file, [{ field: "draft", to: true }], talk);
  if (outcome === "already") talk.say(`${file.file} is a draft already.\n`);
  if (outcome === "refused") return;
  const place = ownFolderOf(open, file) ?? file.path;
  if (options.commit && (await isUncommitted(open.directory, place))) {
    const message = `Take back: ${post.title}`;
    await commitOnly(open.directory, place, message);
    talk.say(`Committed: ${message}\n`);
  }
  if (outcome === "already") return;
  const path = paths.post(post.slug);
  talk.say(
    `Taken back: ${path} is in no build from now on. If it was deployed, say so in redirects.yml, \`${path}: gone\`, and build and deploy again.\n`,
  );
}
