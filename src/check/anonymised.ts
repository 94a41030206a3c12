import type { CheckedFile } from "./rule";

/** Whether somebody says to have read the question for names (`anonymised: true`). */
export function isAnonymised({ document }: CheckedFile): boolean {
  return document.data.anonymised === true;
}
