import { createHash } from "node:crypto";
import { link, mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";

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
 * a name must say everything that its bytes depend on. Several processes may store the same file at once.
 */
export async function publish(
  name: string,
  options: ImageOptions,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const cached = await keep(name, options, make);
  options.published?.add(name);
  const published = join(options.outputDirectory, name);
  if (!(await isWhole(published))) {
    await mkdir(options.outputDirectory, { recursive: true });
    await link(cached, published).catch(async () => placeWhole(published, await readFile(cached)));
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
  if (!(await isWhole(cached))) {
    const bytes = await make();
    await mkdir(cacheDirectory, { recursive: true });
    await placeWhole(cached, bytes);
  }
  return cached;
}

/** What is lost with the machine's power is made again. */
const placeWhole = (path: string, bytes: Uint8Array): Promise<void> =>
  writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    fsync: false,
  });

function isWhole(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
}
