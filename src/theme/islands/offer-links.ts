import { announcer, momentary } from "./announce";

/** Lets a click on the link beside a heading also copy its address. Where there is no clipboard, it stays a link. */
export function offerLinks(root: ParentNode): void {
  const main = root.querySelector<HTMLElement>("main:not([data-ready])");
  if (!main?.querySelector(".anchor") || !navigator.clipboard) return;
  main.dataset.ready = "";
  const announce = announcer();
  main.addEventListener("click", async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".anchor");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      // The clipboard is forbidden: the link leads to its heading all the same.
      return;
    }
    announce(main.dataset.linkCopied ?? "");
    link.dataset.copied = "";
    setTimeout(() => delete link.dataset.copied, momentary);
  });
}
