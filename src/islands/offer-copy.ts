/** Puts a copy button beside each figure of words to say. Where there is no clipboard, nothing is offered. */
export function offerCopy(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const figure of root.querySelectorAll<HTMLElement>("figure.say:not(:has(button))")) {
    const words = [...figure.querySelectorAll("p")].map((line) => line.innerText).join("\n\n");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = "Copy";
      }, 2000);
    });
    figure.querySelector("figcaption")?.append(button);
  }
}
