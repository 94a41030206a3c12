import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { replaceFile } from "../content/replace-file";
import { UsageError } from "../model/usage-error";
import { ReleaseError } from "../release/errors";
import { isInside } from "./read-source";
import { type Decision, decide, digestOf, type ImportState, noState, readState } from "./state";
import type { MadePost } from "./to-post";

const stateFile = ".import.json";

/** The folder that an import writes, and what it knows of the imports before. */
export class Target {
  readonly #files: Record<string, string>;

  private constructor(
    readonly directory: string,
    readonly state: ImportState,
  ) {
    this.#files = { ...state.files };
  }

  /**
   * @param shown as typed
   * @throws UsageError unless the folder is new, empty or an earlier import
   */
  static async open(directory: string, shown: string): Promise<Target> {
    const found = await stat(directory).catch(() => undefined);
    if (!found) return new Target(directory, noState);
    if (!found.isDirectory())
      throw new UsageError(`"${shown}" is a file; name a folder with --to DIR`);
    const text = await readFile(join(directory, stateFile), "utf8").catch(() => undefined);
    if (text === undefined) {
      if ((await readdir(directory)).length === 0) return new Target(directory, noState);
      throw new UsageError(
        `"${shown}" holds other files; name a new or empty folder, or an earlier import, with --to DIR`,
      );
    }
    const state = readState(text);
    if (state) return new Target(directory, state);
    throw new UsageError(
      `"${shown}/${stateFile}" is damaged, so nothing tells your edits from the import; name a new folder with --to DIR`,
    );
  }

  /** The text of a file that the author may have edited. */
  async read(path: string): Promise<string | undefined> {
    return readFile(join(this.directory, path), "utf8").catch(() => undefined);
  }

  /** Writes a file of the import's own, such as the report. */
  async replace(path: string, text: string): Promise<void> {
    await replaceFile(join(this.directory, path), text);
  }

  /** Writes a post after its images, so that it never shows one that is not there. */
  async writePost({ path, text, files }: MadePost): Promise<Decision> {
    const bytes = new TextEncoder().encode(text);
    const decision = await this.#decide(path, bytes);
    if (decision === "edited" || decision === "removed") return decision;
    for (const [name, image] of files) {
      const place = `${dirname(path)}/${name}`;
      if ((await this.#decide(place, image)) === "write") await this.#write(place, image);
      else this.#files[place] ??= digestOf(image);
    }
    if (decision === "write") await this.#write(path, bytes);
    else this.#files[path] = digestOf(bytes);
    return decision;
  }

  /** Keeps what was written up to now for the next import. Called first too, so that a run that was cut off can be finished. */
  async remember(slugs: ImportState["slugs"]): Promise<void> {
    const state: ImportState = { version: 1, slugs, files: this.#files };
    await this.replace(stateFile, `${JSON.stringify(state, null, 1)}\n`);
  }

  async #decide(path: string, next: Uint8Array): Promise<Decision> {
    const present = await readFile(join(this.directory, path)).catch(() => undefined);
    return decide(present && digestOf(present), this.state.files[path], digestOf(next));
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.directory, path);
    await mkdir(this.directory, { recursive: true });
    let above = dirname(file);
    while (!(await stat(above).catch(() => undefined))) above = dirname(above);
    if (!(await isInside(above, this.directory))) {
      throw new ReleaseError([`${above} is a link out of the target; remove it and run again`]);
    }
    await replaceFile(file, bytes);
    this.#files[path] = digestOf(bytes);
  }
}
