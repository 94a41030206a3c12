import type { NodePluginArgs } from "gatsby";

/** What Gatsby says of a page. */
interface PageAction {
  readonly payload: { readonly path: string };
}

/** Those who wait for a page look again when they hear it; where nothing was to be written it changes nothing else. */
const written = "CLEAR_PENDING_PAGE_DATA_WRITE";

/**
 * Has the live preview answer at once when a page was asked for after a save and is as it was, as most are, or is gone. Gatsby writes
 * nothing then and tells nobody: who waits for the page looks again five seconds later.
 */
export function answerUnchanged({
  emitter,
  store,
}: Pick<NodePluginArgs, "emitter" | "store">): void {
  const tell = ({ payload: { path } }: PageAction): void => {
    const { pendingPageDataWrites } = store.getState() as {
      readonly pendingPageDataWrites: { readonly pagePaths: ReadonlySet<string> };
    };
    if (pendingPageDataWrites.pagePaths.has(path)) return;
    emitter.emit(written, { type: written, payload: { page: path } });
  };
  emitter.on("PAGE_QUERY_RUN", tell);
  emitter.on("DELETE_PAGE", tell);
}
