import { type AxeResults, type RunOptions, source } from "axe-core";
import type { Page } from "playwright-core";

const options: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  // Of the third level this one rule: text has a contrast of 7:1. What has less than 4.5:1 it leaves to that of the second level.
  rules: { "color-contrast-enhanced": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
};

/**
 * What axe finds on a page as it is shown now, one line each; what axe cannot decide is found as well. The contrast of
 * text that a scrolling box cuts off is looked at again with the box unrolled, where there is room for it: colours do not
 * depend on the width.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const { violations, incomplete } = await run(page);
  const barriers = violations.flatMap(linesOf);
  for (const result of incomplete) {
    for (const { target } of result.nodes) {
      const selector = result.id.startsWith("color-contrast") ? target[0] : undefined;
      if (typeof selector !== "string") barriers.push(`undecided: ${result.id} at ${target}`);
      else barriers.push(...(await lookAgain(page, selector)));
    }
  }
  return barriers;
}

async function lookAgain(page: Page, selector: string): Promise<string[]> {
  const box = await page.evaluateHandle(
    (within) => document.querySelector(within)?.closest<HTMLElement>(".table, pre"),
    selector,
  );
  const size = page.viewportSize();
  await page.setViewportSize({ width: 4000, height: 900 });
  await box.evaluate((it) => it?.setAttribute("style", "overflow: visible; width: max-content"));
  const { violations, incomplete } = await run(page, selector);
  await box.evaluate((it) => it?.removeAttribute("style"));
  if (size) await page.setViewportSize(size);
  return [
    ...violations.flatMap(linesOf),
    ...incomplete.flatMap(linesOf).map((line) => `undecided: ${line}`),
  ];
}

type Found = Pick<AxeResults, "violations" | "incomplete">;

function run(page: Page, selector?: string): Promise<Found> {
  return page.evaluate(
    async ([within, how]) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations, incomplete } = await axe.run(within ?? document, how);
      // What else it says is long, and takes longer to hand over than to find out.
      return { violations, incomplete };
    },
    [selector, options] as const,
  );
}

const linesOf = ({ id, nodes }: AxeResults["violations"][number]): string[] =>
  nodes.map(({ target, any, all, none }) => {
    const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
    return `${id} at ${target.join(" ")}: ${why}`;
  });
