import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";

/**
 * Writes a file, and the folders above it. At any moment it is either the old one or the new one, whole. The new one has the
 * mode and the owner of the old one, and a link stays a link.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, typeof content === "string" ? content : Buffer.from(content));
}
