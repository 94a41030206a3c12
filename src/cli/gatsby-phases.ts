import type { GatsbyEvent } from "./run-gatsby";

/** Gatsby's activities that begin what a person would call a phase of the work. */
const beginnings: Readonly<Record<string, string>> = {
  "compile gatsby files": "Start Gatsby",
  "source and transform nodes": "Read content",
  "Building production JavaScript and CSS bundles": "Bundle",
  "run queries in workers": "Render text",
  // Only caches that are off are written here; without workers, queries are run next, and no activity says so.
  "Caching Webpack compilations": "Render text",
  "Building static HTML for pages": "Write pages",
};

/** The phase that an event begins, in words for a person. */
export function phaseBegun(event: GatsbyEvent): string | undefined {
  return event.type === "ACTIVITY_START" ? beginnings[event.payload.text ?? ""] : undefined;
}

/** How far a phase is, as "412 of 1000"; nothing where Gatsby does not count. */
export class Count {
  #total = 0;

  of(event: GatsbyEvent): string | undefined {
    if (event.type === "LOG") return undefined;
    const { current, total } = event.payload;
    if (event.type === "ACTIVITY_START") this.#total = total ?? 0;
    if (event.type !== "ACTIVITY_UPDATE" || current === undefined) return undefined;
    return `${current} of ${Math.max(current, this.#total)}`;
  }
}
