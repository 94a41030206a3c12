import { readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { SourceFile } from "../model/content";
import { isReadable, readIfThere } from "./load-content";

/** What somebody did since the look before. */
interface Look {
  /** The files that are others now, or gone: paths relative to the folder. */
  readonly changed: readonly string[];
  /** Whether something is still being written, so that another look is due. */
  readonly unsettled: boolean;
}

/** A file that is not as it was. */
interface Change {
  /** What it is now; `undefined` once it is gone. */
  readonly state: string | undefined;
  /** When that was first seen, milliseconds. */
  readonly since: number;
}

/** An editor may empty a file before it writes it. For so long, in milliseconds, an emptied file is as it was. */
const emptied = 1000;

/** Names that Gatsby and editors use for themselves. */
const isHidden = (name: string): boolean => name === "node_modules" || name === ".git";

/**
 * The files of a content folder as somebody last saved them. It looks at the disk when it is told to and believes nothing else, so that
 * the order in which files come and go does not matter. What changes is taken over when two looks in succession found it the same:
 * a file that is half written, or gone for the moment between two steps of a save, is as it was.
 */
export class SavedFiles {
  readonly #states = new Map<string, string>();
  readonly #changing = new Map<string, Change>();
  readonly #files = new Map<string, SourceFile>();
  #folders: readonly string[] = [];

  /** @param directory absolute path; what is there now counts as saved */
  constructor(private readonly directory: string) {
    for (const [path, state] of this.#onDisk()) this.#take(path, state);
  }

  /** All that the model reads. */
  all(): readonly SourceFile[] {
    return [...this.#files.values()];
  }

  /** @param path posix, relative to the folder */
  file(path: string): SourceFile | undefined {
    return this.#files.get(path);
  }

  /** Every folder as of the last look, as posix paths relative to the folder, which is `""`. */
  folders(): readonly string[] {
    return this.#folders;
  }

  /** Looks at the disk. @param now milliseconds */
  look(now = performance.now()): Look {
    const found = this.#onDisk();
    const changed: string[] = [];
    for (const path of new Set([...this.#states.keys(), ...found.keys()])) {
      const state = found.get(path);
      if (state === this.#states.get(path)) this.#changing.delete(path);
      else if (this.#hasSettled(path, state, now) && this.#take(path, state)) changed.push(path);
    }
    for (const path of this.#changing.keys()) {
      if (!found.has(path) && !this.#states.has(path)) this.#changing.delete(path);
    }
    return { changed, unsettled: this.#changing.size > 0 };
  }

  #hasSettled(path: string, state: string | undefined, now: number): boolean {
    const change = this.#changing.get(path);
    if (!change || change.state !== state) {
      this.#changing.set(path, { state, since: now });
      return false;
    }
    const isEmptied = state?.startsWith("0 ") && this.#files.has(path);
    return !isEmptied || now - change.since >= emptied;
  }

  /** @returns whether it could be read */
  #take(path: string, state: string | undefined): boolean {
    if (state === undefined) {
      this.#states.delete(path);
      this.#files.delete(path);
    } else {
      const bytes = isReadable(path) ? readIfThere(join(this.directory, path)) : null;
      if (bytes === undefined) return false;
      if (bytes) this.#files.set(path, { path, bytes });
      this.#states.set(path, state);
    }
    this.#changing.delete(path);
    return true;
  }

  /** What tells one state of a file from another, of each file. */
  #onDisk(): Map<string, string> {
    const states = new Map<string, string>();
    const folders: string[] = [];
    const enter = (folder: string): void => {
      const entries = entriesOf(join(this.directory, folder));
      folders.push(folder);
      for (const entry of entries) {
        if (isHidden(entry.name)) continue;
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) enter(path);
        else if (entry.isFile()) {
          const stat = statSync(join(this.directory, path), { throwIfNoEntry: false });
          if (stat) states.set(path, `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`);
        }
      }
    };
    enter("");
    this.#folders = folders;
    return states;
  }
}

/** Nothing of a folder that has just gone. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
