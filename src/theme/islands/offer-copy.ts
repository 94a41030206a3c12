/** Puts a copy button, named by the markup, beside each figure of words to say. Where there is no clipboard, nothing is offered. */
export function offerCopy(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const figure of root.querySelectorAll<HTMLElement>("figure.say:not(:has(button))")) {
    const { copy = "", copied = "" } = figure.dataset;
    const lines = Array.from(figure.querySelectorAll("p"), (line) => line.textContent);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = copy;
    // A button's changed name is not read out, so what happened is also said here.
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    said.className = "said";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(lines.join("\n\n"));
      button.textContent = said.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
        said.textContent = "";
      }, 2000);
    });
    const caption = figure.querySelector("figcaption");
    // Else the button's name would be a part of the figure's.
    figure.ariaLabel = caption?.textContent ?? null;
    caption?.append(button, said);
  }
}
