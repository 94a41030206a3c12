import { announcer, momentary } from "./announce";

/** Offers the device's own way to share a page; where it has none, the address is copied. */
export function offerShare(root: ParentNode): void {
  const box = root.querySelector<HTMLElement>(".share");
  const button = box?.querySelector("button");
  const plain = box?.querySelector("p");
  const sheet = "share" in navigator;
  if (!box || !button?.hidden || !plain || !(sheet || navigator.clipboard)) return;
  const { address = "", copied = "" } = box.dataset;
  const label = button.textContent;
  const announce = announcer();
  button.hidden = false;
  plain.hidden = true;
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
        button.textContent = label;
      }, momentary);
    } catch (error) {
      // A reader who closes the sheet knows. Any other failure leaves the ways that need no script.
      plain.hidden = (error as Error).name === "AbortError";
    }
  });
}
