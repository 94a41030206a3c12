/** For how long what happened is shown and said, milliseconds. */
export const momentary = 2000;

/** Says what happened to those who do not see it. To be asked for before: words in a region that is new may go unheard. */
export function announcer(): (words: string) => void {
  const said = document.querySelector("body > .said") ?? document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "said";
  document.body.append(said);
  return (words) => {
    said.textContent = words;
    setTimeout(() => {
      said.textContent = "";
    }, momentary);
  };
}
