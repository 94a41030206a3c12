import { dirname } from "node:path";
import type { bodyStore } from "../content/body-store";
import { bodyOptions } from "../gatsby/nodes/body-options";
import { renderBody } from "../markdown/body";
import { htmlTrees } from "../markdown/html-tree";
import type { ContentText } from "../model/content";

/**
 * Renders texts before Gatsby asks for them, while it is busy with everything else on one core. Whatever is missing when it asks, it
 * renders itself, problems included; so this may be stopped at any time and fails in silence.
 *
 * @param texts those with images are passed over, since only Gatsby may write into `public/`
 */
export async function renderAhead(
  texts: readonly ContentText[],
  pathPrefix: string,
  store: ReturnType<typeof bodyStore>,
): Promise<void> {
  const treeOf = await htmlTrees(pathPrefix);
  // Gatsby begins at the other end.
  for (const text of texts.toReversed()) {
    if (await store.get(text)) continue;
    const options = bodyOptions(pathPrefix, { ...text, directory: dirname(text.file) });
    try {
      await store.set(text, await renderBody(await treeOf(text.markdown), options));
    } catch {
      // Gatsby will say what is wrong.
    }
  }
}
