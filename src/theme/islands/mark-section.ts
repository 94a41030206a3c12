/** Marks in the contents the section that is read: the last whose heading has come into the upper third of the window. */
export function markSection(root: ParentNode): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>(".contents a")];
  const headings = links.map(({ hash }) =>
    document.getElementById(decodeURIComponent(hash.slice(1))),
  );
  const passed = new Set<Element>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      const current = headings.findLastIndex((heading) => heading && passed.has(heading));
      for (const [place, link] of links.entries()) {
        if (place === current) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    },
    // All that is above counts, or a jump past several headings would go unseen.
    { rootMargin: "999999px 0px -66%" },
  );
  for (const heading of headings) if (heading) observer.observe(heading);
}
