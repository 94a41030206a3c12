import { announcer, momentary } from "./announce";

/** Offers the device's own way to share a page; where it has none, the address is copied. */
export function offerShare(root: ParentNode): void {
  const box = root.querySelector<HTMLElement>(".share:not(:has(button))");
  const plain = box?.querySelector("p");
  const sheet = "share" in navigator;
  if (!box || !plain || !(sheet || navigator.clipboard)) return;
  const { address = "", share = "", copied = "" } = box.dataset;
  const announce = announcer();
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = share;
  button.addEventListener("click", async () => {
    try {
      if (sheet) {
        await navigator.share({ title: document.title, url: address });
        return;
      }
      await navigator.clipboard.writeText(address);
      announce(copied);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = share;
      }, momentary);
    } catch (error) {
      // A reader who closes the sheet knows. After any other failure the ways that need no script are back.
      plain.hidden = (error as Error).name === "AbortError";
    }
  });
  plain.hidden = true;
  box.prepend(button);
}
