import { readDocument } from "./document";

/** Reads as `readDocument` does, and gives what it gave the last time while a file's bytes are the same. */
export function documentMemory(): typeof readDocument {
  const known = new Map<string, { bytes: Uint8Array; read: ReturnType<typeof readDocument> }>();
  return (file, bytes) => {
    const last = known.get(file);
    if (last && Buffer.compare(last.bytes, bytes) === 0) return last.read;
    const read = readDocument(file, bytes);
    known.set(file, { bytes, read });
    return read;
  };
}
