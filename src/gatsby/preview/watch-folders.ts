import { type FSWatcher, watch } from "node:fs";

/** Milliseconds between two looks where nothing was heard: a system may lose word of a change, or have none to give. */
const unheard = 2000;

/** Elsewhere one watch covers all that is in a folder. */
const eachFolder = process.platform !== "darwin" && process.platform !== "win32";

/**
 * Hears of changes in folders, and has somebody look. What has changed it does not say: systems tell it in any order, and not always.
 */
export class FolderWatch {
  readonly #watched = new Map<string, FSWatcher>();

  /** @param heard is called for each word of a change, and now and then without one */
  constructor(private readonly heard: () => void) {
    setInterval(heard, unheard).unref();
  }

  /**
   * The folders to hear of from now on; the first one holds the others.
   *
   * @returns whether there are new ones, of which nothing was heard before
   */
  follow(folders: readonly string[]): boolean {
    const wanted = new Set(eachFolder ? folders : folders.slice(0, 1));
    for (const [folder, watcher] of this.#watched) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    const fresh = [...wanted].filter((folder) => !this.#watched.has(folder));
    return fresh.filter((folder) => this.#begin(folder)).length > 0;
  }

  #begin(folder: string): boolean {
    try {
      const watcher = watch(folder, { recursive: !eachFolder }, (event) => {
        // A folder that moved is watched at its old place; whoever looks names it anew.
        if (event === "rename") this.#end(folder, watcher);
        this.heard();
      });
      watcher.on("error", () => this.#end(folder, watcher));
      this.#watched.set(folder, watcher);
      return true;
    } catch {
      // It is gone, or the system watches no more folders: there are looks without a word.
      return false;
    }
  }

  #end(folder: string, watcher: FSWatcher): void {
    watcher.close();
    if (this.#watched.get(folder) === watcher) this.#watched.delete(folder);
  }
}
