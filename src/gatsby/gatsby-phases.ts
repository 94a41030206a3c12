import type { GatsbyEvent } from "./run-gatsby";

const queries = "run page queries";
const pages = "Building static HTML for pages";

/** Gatsby's activities that begin what a person would call a phase of the work. */
const beginnings: Readonly<Record<string, string>> = {
  "compile gatsby files": "Start Gatsby",
  "source and transform nodes": "Make nodes",
  "Building production JavaScript and CSS bundles": "Bundle",
  [queries]: "Run queries",
  "Writing page-data.json and slice-data.json files to public directory": "Write pages",
  [pages]: "Write pages",
};

/** The activities in which is counted what a person would count. */
const counted: readonly string[] = [queries, pages];

/** Follows Gatsby's events through the phases of a build. */
export class Phases {
  #counting: { readonly uuid: string | undefined; readonly total: number } | undefined;

  /** The phase that an event begins, in words for a person. */
  begun(event: GatsbyEvent): string | undefined {
    if (event.type !== "ACTIVITY_START") return undefined;
    const { text = "", uuid, total = 0 } = event.payload;
    if (counted.includes(text)) this.#counting = { uuid, total };
    return beginnings[text];
  }

  /** How far a phase is, as "412 of 1000", or "412" of nobody knows how many; nothing where that would say nothing. */
  count(event: GatsbyEvent): string | undefined {
    if (event.type !== "ACTIVITY_UPDATE" || !this.#counting) return undefined;
    const { current, uuid } = event.payload;
    if (current === undefined || uuid !== this.#counting.uuid) return undefined;
    const { total } = this.#counting;
    return total > 0 ? `${current} of ${total}` : current.toString();
  }
}
