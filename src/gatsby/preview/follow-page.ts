import { livePageAddress } from "./live-page-address";

/** Milliseconds. */
const interval = 500;

/**
 * In the browser, has a page loaded anew when there is another one at its address: a post that came where there was nothing, went, or is
 * served by a live preview that was started again. Gatsby by itself goes on with the page that it found first.
 */
export function followPage(): void {
  let found: { readonly path: string; readonly page: string } | undefined;
  const look = async (): Promise<void> => {
    const path = location.pathname;
    const answer = await fetch(livePageAddress + path).catch(() => undefined);
    // Where nobody answers the live preview has ended, or is starting.
    if (!answer?.ok) return;
    const page = await answer.text();
    if (path !== location.pathname) return;
    if (found?.path === path && found.page !== page) location.reload();
    found = { path, page };
  };
  const goOn = async (): Promise<void> => {
    if (!document.hidden) await look();
    setTimeout(goOn, interval);
  };
  void goOn();
}
