import { checkPost } from "../content/check-post";
import { ContentErrors } from "../content/content-errors";
import type { OpenContent, PostFile } from "../content/open-content";
import { editFrontmatter } from "../model/edit-frontmatter";
import type { FieldEdit } from "../model/edit-yaml";
import type { Post } from "../model/post";
import { titleGlyphs } from "../outputs/share-image/title-glyphs";
import { plannedPaths } from "../plan/planned-paths";
import { carryOut } from "./change/carry-out";
import type { Talk } from "./change/talk";

/**
 * Changes fields of a post, if nothing is wrong with it afterwards, and shows its warnings and the changes first.
 *
 * @returns the post as it would be, and whether it is: it was so `already`, somebody said no, or it is `changed`
 * @throws ContentErrors before anything is changed
 */
export async function editPost(
  open: OpenContent,
  file: PostFile,
  edits: readonly FieldEdit[],
  talk: Talk,
): Promise<{ post: Post; outcome: "already" | "refused" | "changed" }> {
  const edited = editFrontmatter(file.text, edits);
  // A file that cannot be edited is usually wrong, and then the check says how.
  const after = "text" in edited ? edited.text : file.text;
  const { post, warnings } = await checkPost(open, file, after, {
    draws: titleGlyphs(process.cwd()),
    pages: plannedPaths,
  });
  if ("fault" in edited) throw new ContentErrors([`${file.file} ${edited.fault}`]);
  if (after === file.text) return { post, outcome: "already" };
  for (const warning of warnings) talk.say(`${warning}\n`);
  const change = { path: file.file, before: file.text, after };
  const made = await carryOut(process.cwd(), [change], talk);
  return { post, outcome: made ? "changed" : "refused" };
}
