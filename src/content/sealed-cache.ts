import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { replaceFile } from "./replace-file";

/**
 * What a former run kept in a file, or undefined where that is not what `keepIn` wrote whole for the same `version`.
 *
 * @param version what the kept data depends on besides its own key, such as a digest of the code that made it
 */
export async function keptIn(file: string, version: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => "");
  const end = text.indexOf("\n");
  const data = text.slice(end + 1);
  return end !== -1 && text.slice(0, end) === seal(data, version) ? JSON.parse(data) : undefined;
}

/** Keeps data as JSON. A cache that cannot be written is no reason to fail. */
export async function keepIn(file: string, version: string, data: unknown): Promise<void> {
  const text = JSON.stringify(data);
  await replaceFile(file, `${seal(text, version)}\n${text}`).catch(() => undefined);
}

const seal = (data: string, version: string): string =>
  createHash("sha256").update(version).update("\n").update(data).digest("hex");
