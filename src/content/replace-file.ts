import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a file, and the folders above it. At any moment it is either the old one or the new one, whole. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const mode = (await stat(file).catch(() => undefined))?.mode ?? 0o644;
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, content, { mode });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
