import type { Answer } from "./answer";

/** Is what is nowhere not found? Search engines take anything else for a page. */
export function notFoundFaults({ status }: Answer): string[] {
  return status === 404
    ? []
    : [
        `the status of an address that leads nowhere is ${status}, expected 404; let the server say so, with the page 404.html`,
      ];
}

/** Is what is for nobody's eyes kept back? */
export function hiddenFaults({ status }: Answer): string[] {
  return status >= 400
    ? []
    : [
        `the status is ${status}, expected 404: readers can ask for the list of all files, unlisted posts among them; let the server keep hidden folders back`,
      ];
}
