import type { GatsbyEvent } from "./run-gatsby";

/** Gatsby's activities that begin what a person would call a phase of the work. */
const beginnings: Readonly<Record<string, string>> = {
  "compile gatsby files": "Start Gatsby",
  "source and transform nodes": "Read content",
  "Building production JavaScript and CSS bundles": "Bundle",
  // Soon done; the queries that follow are an activity of which nothing is said.
  "Caching Webpack compilations": "Render text",
  "Building static HTML for pages": "Write pages",
};

/** The phases in which Gatsby counts what a person would count. */
const counted = new Set(["Render text", "Write pages"]);

/** Follows Gatsby's events through the phases of a build. */
export class Phases {
  #phase = "";
  #total = 0;

  /** The phase that an event begins, in words for a person. */
  begun(event: GatsbyEvent): string | undefined {
    if (event.type !== "ACTIVITY_START") return undefined;
    this.#total = event.payload.total ?? 0;
    const phase = beginnings[event.payload.text ?? ""];
    if (phase) this.#phase = phase;
    return phase;
  }

  /** How far a phase is, as "412 of 1000"; nothing where that would say nothing. */
  count(event: GatsbyEvent): string | undefined {
    if (event.type !== "ACTIVITY_UPDATE" || !counted.has(this.#phase)) return undefined;
    const { current } = event.payload;
    return current === undefined ? undefined : `${current} of ${Math.max(current, this.#total)}`;
  }
}
