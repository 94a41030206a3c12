import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { HeaderRule } from "../release/header-rules";
import { oldAddresses } from "../release/hosts/old-addresses";
import type { ReleasedFile } from "../release/manifest";
import { readManifest } from "../release/read-manifest";
import { absent } from "./open-file";

/** A release, ready to be asked. */
export interface OpenRelease {
  readonly directory: string;
  readonly headers: readonly HeaderRule[];
  readonly files: ReadonlyMap<string, ReleasedFile>;
  /** From an old address, decoded and with the path prefix, to where it went; `undefined` for what is gone. */
  readonly old: ReadonlyMap<string, string | undefined>;
}

/** Asks the release in a folder, whichever stands there. */
export class Releases {
  #known: { readonly identity: string; readonly release: OpenRelease | undefined } | undefined;

  constructor(private readonly directory: string) {}

  /**
   * What `ask` finds in a release that stood there all the while: asked again when a build swapped the folder meanwhile, and,
   * for up to two seconds, while it is away between the two renames of a swap. What was found in vain goes to `drop`.
   */
  async ask<Found>(
    ask: (release: OpenRelease) => Promise<Found | undefined>,
    drop: (found: Found) => Promise<void>,
  ): Promise<Found | undefined> {
    for (let waits = 0; waits < 200; waits += 1) {
      const before = await this.#identity();
      const release = before === undefined ? undefined : await this.#open(before);
      const found = release && (await ask(release));
      if (before !== undefined && before === (await this.#identity())) return found;
      if (found !== undefined) await drop(found);
      await pause(10);
    }
  }

  async #open(identity: string): Promise<OpenRelease | undefined> {
    if (this.#known?.identity !== identity) {
      this.#known = { identity, release: await openRelease(this.directory) };
    }
    return this.#known.release;
  }

  async #identity(): Promise<string | undefined> {
    const found = await stat(join(this.directory, ".")).catch(absent);
    // A number may be given to another folder as soon as this one is removed.
    return found && `${found.dev}:${found.ino}:${found.ctimeMs}`;
  }
}

async function openRelease(directory: string): Promise<OpenRelease | undefined> {
  const manifest = await readManifest(directory);
  return (
    manifest && {
      directory,
      headers: manifest.headers,
      files: new Map(manifest.files.map((file) => [file.path, file])),
      old: new Map(oldAddresses(manifest).map(({ path, to }) => [path, to])),
    }
  );
}
