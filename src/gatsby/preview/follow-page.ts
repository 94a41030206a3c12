import { problemsDigest } from "../../model/problems-digest";
import { type LivePage, livePageAddress } from "./live-page-address";

/** Milliseconds. */
const interval = 500;

/** Looks in a row at which a page is behind before it is loaded anew: Gatsby may be about to bring it up to date itself. */
const patience = 4;

const reloadedFor = "rung-reloaded-for";

/**
 * In the browser, has a page loaded anew when there is another one at its address: a post that came where there was nothing, went, or is
 * served by a live preview that was started again. Gatsby by itself goes on with the page that it found first. It also tells a
 * page nothing that changed while it was being opened, so a page that stays behind is loaded once more, too.
 */
export function followPage(): void {
  let found: { readonly path: string; readonly page: string } | undefined;
  let behind = 0;
  const look = async (): Promise<void> => {
    const path = location.pathname;
    const answer = await fetch(livePageAddress + path).catch(() => undefined);
    // Where nobody answers the live preview has ended, or is starting.
    if (!answer?.ok) return;
    const { began, template, problems }: LivePage = await answer.json();
    if (path !== location.pathname) return;
    const page = `${began} ${template}`;
    const isAnother = found?.path === path && found.page !== page;
    const isMissing = document.querySelector("main.not-found") !== null;
    const isBehind = (isMissing && !isNotFound(template)) || problems !== shownProblems();
    behind = isBehind ? behind + 1 : 0;
    const state = `${path} ${template} ${problems}`;
    // Once for each state, or a page that cannot catch up would be loaded for ever.
    const isStuck = behind >= patience && sessionStorage.getItem(reloadedFor) !== state;
    if (isStuck) sessionStorage.setItem(reloadedFor, state);
    if (isAnother || isStuck) location.reload();
    found = { path, page };
  };
  const goOn = async (): Promise<void> => {
    if (!document.hidden) await look();
    setTimeout(goOn, interval);
  };
  void goOn();
}

const isNotFound = (template: string): boolean => template === "" || /not-found/.test(template);

const shownProblems = (): string =>
  document.querySelector<HTMLElement>(".problems")?.dataset.digest ?? problemsDigest([]);
