import { makeSearchIndex } from "../outputs/search/search-index";

/** Makes the search's index, ahead of the release that asks for it. */
export class SearchIndexes {
  #last: Promise<unknown> = Promise.resolve();

  /** @param input path of what it is made from; see write-search-input.ts */
  constructor(readonly input: string) {}

  /** What goes wrong is told to who asks for the index. */
  begin(): void {
    this.make().catch(() => {});
  }

  /** One after the other: they write into one folder, and what is there already is not made again. */
  make(): Promise<string> {
    const made = this.#last.then(() => makeSearchIndex(this.input));
    this.#last = made.catch(() => {});
    return made;
  }
}
