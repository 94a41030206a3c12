import { createHash, randomUUID } from "node:crypto";
import { copyFile, link, mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where image files are kept and published. */
export interface ImageOptions {
  /** Absolute folder that survives builds. */
  cacheDirectory: string;
  /** Absolute folder that is published. */
  outputDirectory: string;
  /** The URL path of `outputDirectory`, path prefix included. */
  outputPath: string;
  /** Gets the name of each file that is published. */
  published?: Set<string>;
}

/** First characters of a SHA-256 digest. */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 32);
}

/**
 * Publishes a file under `name` and gives its URL path. `make` runs only when the cache holds no file of that name, so
 * a name must say everything that its bytes depend on. Several processes may store the same file at once: each writes
 * under a name of its own first, and whole files alone get the final one.
 */
export async function publish(
  name: string,
  options: ImageOptions,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const cached = await keep(name, options, make);
  options.published?.add(name);
  const published = join(options.outputDirectory, name);
  if (!(await exists(published))) {
    await mkdir(options.outputDirectory, { recursive: true });
    await link(cached, published).catch(() =>
      placeWhole(published, (temporary) => copyFile(cached, temporary)),
    );
  }
  return `${options.outputPath}/${name}`;
}

/** Puts a file into the cache, as `publish` does, and gives its path there. */
export async function keep(
  name: string,
  { cacheDirectory }: Pick<ImageOptions, "cacheDirectory">,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const cached = join(cacheDirectory, name);
  if (!(await exists(cached))) {
    const bytes = await make();
    await mkdir(cacheDirectory, { recursive: true });
    await placeWhole(cached, (temporary) => writeFile(temporary, bytes));
  }
  return cached;
}

async function placeWhole(path: string, write: (path: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await write(temporary);
  await rename(temporary, path);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
}
