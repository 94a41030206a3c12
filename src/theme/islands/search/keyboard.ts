/**
 * `/` leads to the field from anywhere, the arrows from it through the results and back, and Escape empties it.
 *
 * @param results the list, whose items each begin with a link; Enter opens that without us
 * @param clear empties the field, when it is not empty
 */
export function offerKeys(field: HTMLInputElement, results: HTMLElement, clear: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const focused = document.activeElement;
    const isTyping = focused instanceof HTMLElement && focused.matches("input, select, textarea");
    const links = [...results.querySelectorAll<HTMLAnchorElement>("h2 a")];
    const place = focused === field ? -1 : links.indexOf(focused as HTMLAnchorElement);
    const isInside = focused === field || place >= 0;

    if (event.key === "/" && !isTyping) {
      field.focus();
      field.select();
    } else if (event.key === "ArrowDown" && isInside && place + 1 < links.length) {
      links[place + 1]?.focus();
    } else if (event.key === "ArrowUp" && place >= 0) {
      (links[place - 1] ?? field).focus();
    } else if (event.key === "Escape" && isInside) {
      clear();
      field.focus();
    } else return;
    event.preventDefault();
  });
}
