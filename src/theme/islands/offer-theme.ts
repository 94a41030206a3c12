/** Where a reader's choice is kept; the inline script of src/theme/html.tsx reads it before the first paint. */
const key = "theme";

/** Lets a reader choose light or dark. Without a choice the system's holds, and nothing is stored. */
export function offerTheme(root: ParentNode): void {
  const button = root.querySelector<HTMLButtonElement>("button.theme:not([data-ready])");
  if (!button) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const { dataset } = document.documentElement;
  const isDark = () => (dataset.theme ? dataset.theme === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    dataset.theme = chosen;
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
  button.dataset.ready = "";
}
