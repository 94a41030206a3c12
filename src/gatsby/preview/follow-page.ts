import { livePageAddress } from "./live-page-address";

/** Milliseconds. */
const interval = 500;

/** Milliseconds after which a page that was just opened hears of changes by itself. */
const connecting = 2000;

/**
 * In the browser, has a page loaded anew when there is another one at its address: a post that came where there was nothing, went, or is
 * served by a live preview that was started again. Gatsby by itself goes on with the page that it found first. It also tells a
 * page nothing that changed while it was being opened, so such a page is loaded once more.
 */
export function followPage(): void {
  const connected = Date.now() + connecting;
  let found: { readonly path: string; readonly page: string } | undefined;
  const look = async (): Promise<void> => {
    const path = location.pathname;
    const answer = await fetch(livePageAddress + path).catch(() => undefined);
    // Where nobody answers the live preview has ended, or is starting.
    if (!answer?.ok) return;
    const [page = "", changed] = (await answer.text()).split("\n");
    if (path !== location.pathname) return;
    const isAnother = found?.path === path && found.page !== page;
    const isMissed =
      Number(changed) > performance.timeOrigin &&
      Number(changed) < connected &&
      Date.now() > connected;
    if (isAnother || isMissed) location.reload();
    found = { path, page };
  };
  const goOn = async (): Promise<void> => {
    if (!document.hidden) await look();
    setTimeout(goOn, interval);
  };
  void goOn();
}
