import type { Page } from "playwright-core";

/**
 * What of a page cannot be read as it is shown now, one line each: what sticks out at the side, and text that its box cuts
 * off. What scrolls by itself, code and tables, is as it should be.
 */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (element: Element, fault: string) =>
      `${element.tagName} ${element.className} ${fault}: ${element.textContent?.slice(0, 40)}`;
    const root = document.documentElement;
    const faults = root.scrollWidth > root.clientWidth ? [named(root, "scrolls sideways")] : [];
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
      if (element.closest("pre, .table, svg, .skip, .said")) continue;
      const { right, left } = element.getBoundingClientRect();
      const { overflow } = getComputedStyle(element);
      if (right > window.innerWidth + 1 || (right > left && right <= 0)) {
        faults.push(named(element, "is beyond the edge"));
      } else if (overflow !== "visible" && element.scrollHeight > element.clientHeight + 1) {
        faults.push(named(element, "is cut off"));
      }
    }
    return faults;
  });
