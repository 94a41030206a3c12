import type { ContentSettings } from "../model/settings";
import { allotAddresses } from "./addresses";
import { crossLinks } from "./cross-links";
import type { ReadImage } from "./image-placer";
import type { ImportedItem, ImportedSource, Note } from "./item";
import type { Taken } from "./report";
import type { Decision, ImportState } from "./state";
import { type MadePost, toPost } from "./to-post";

/** What the items of a source are made into posts with. */
export interface ImportContext {
  readonly state: ImportState;
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly readImage: ReadImage;
  readonly settings: ContentSettings;
  /** Writes a post with its images, unless its author has changed it since. */
  readonly write: (post: MadePost) => Promise<Decision>;
}

/** What became of the items. */
export interface ImportResult {
  readonly taken: readonly Taken[];
  readonly notes: readonly Note[];
  readonly images: number;
  readonly elsewhere: readonly { readonly url: string; readonly path: string }[];
  /** Slugs by key, for the next run. */
  readonly slugs: Readonly<Record<string, string>>;
}

/** Makes a post of every item, one after the other. One that cannot be made stops only itself. */
export async function importItems(
  source: ImportedSource,
  { state, write, ...context }: ImportContext,
): Promise<ImportResult> {
  const items = withOwnKeys(source.items);
  const addresses = allotAddresses(items, state.slugs);
  const links = crossLinks(source, items, addresses);
  const taken: Taken[] = [];
  const notes: Note[] = [...source.notes];
  const elsewhere: { url: string; path: string }[] = [];
  let images = 0;
  for (const item of items) {
    const { where } = item;
    const address = addresses.get(item.key);
    if (!address) continue;
    const { staticFolders } = source;
    const post = await toPost(item, { ...context, staticFolders, address, links }).catch(reasonOf);
    if ("failed" in post) {
      notes.push({ outcome: "failed", where, message: post.failed });
      continue;
    }
    const decision = await write(post);
    const kept = decision === "edited" || decision === "removed" ? decision : undefined;
    taken.push({ where, path: post.path, form: post.form, draft: post.draft, kept });
    notes.push(...post.notes);
    images += post.files.size;
    elsewhere.push(...post.elsewhere.map((url) => ({ url, path: post.path })));
  }
  const slugs = Object.fromEntries([...addresses].map(([key, { slug }]) => [key, slug]));
  return { taken, notes, images, elsewhere, slugs: { ...state.slugs, ...slugs } };
}

/** A source may say the same id twice; the second item must not take the first one's place. */
function withOwnKeys(items: readonly ImportedItem[]): ImportedItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.key) ?? 0) + 1;
    seen.set(item.key, count);
    return count === 1 ? item : { ...item, key: `${item.key}#${count}` };
  });
}

function reasonOf(error: unknown): { failed: string } {
  const message = error instanceof Error ? error.message : String(error);
  const deep = error instanceof RangeError && /call stack/.test(message);
  return { failed: deep ? "it is nested too deep" : `it cannot be converted: ${message}` };
}
