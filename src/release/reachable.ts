import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { forEachOf } from "./concurrency";
import { extensionOf } from "./media-types";
import { isJunk, isWorkingFile } from "./never-released";
import { pathOfFile } from "./page-file";
import type { PageNotes } from "./page-notes";
import { readHtml } from "./read-html";
import { referencesIn } from "./references";
import { type Place, targetOf } from "./target";

/** What a release is made of: each file's path in it, and where its bytes are. */
export type Sources = Map<string, string>;

/**
 * Adds to `sources` (the pages and the owner's files) everything in `publicDirectory` that a reader of those can
 * request, whatever the number of steps; `notes` takes note of every page. Returns a line for each address that leads to nothing, with who refers to it
 * and what to do; sorted.
 */
export async function addReachable(
  sources: Sources,
  publicDirectory: string,
  place: Place,
  notes: PageNotes,
): Promise<string[]> {
  /** From what is missing to who refers to it. */
  const missing = new Map<string, Set<string>>();
  const unreadable: string[] = [];
  const exists = new Map<string, Promise<boolean>>();
  const targets = new Map<string, ReturnType<typeof targetOf>>();

  let wave = [...sources.keys()];
  while (wave.length > 0) {
    const found = new Set<string>();
    await forEachOf(wave, 8, async (from) => {
      for (const reference of await references(from)) {
        const target = resolved(reference, from);
        if (!target || leadsToReleased(target.file)) continue;
        if (await isAsset(target.file)) found.add(target.file);
        else if (!target.unprefixed) {
          missing.set(target.file, (missing.get(target.file) ?? new Set()).add(from));
        }
      }
    });
    for (const file of found) sources.set(file, join(publicDirectory, file));
    wave = [...found];
  }
  return [
    ...[...missing].map(([file, from]) => missingLine(file, [...from].sort())),
    ...unreadable,
  ].sort();

  async function references(from: string): Promise<readonly string[]> {
    const readPage = (html: string): readonly string[] => {
      const facts = readHtml(html);
      notes.note(from, facts);
      return facts.references;
    };
    const read = extensionOf(from) === "html" ? readPage : referencesIn(from);
    if (!read) return [];
    const content = await readFile(sources.get(from) ?? "", "utf8");
    try {
      return await read(content);
    } catch (error) {
      const { message } = error as Error;
      unreadable.push(`${pathOfFile(from)} has a part whose links cannot be followed: ${message}`);
      return [];
    }
  }

  /** An absolute path means the same wherever it stands, and stands on every page: it is resolved once. */
  function resolved(reference: string, from: string): ReturnType<typeof targetOf> {
    if (!reference.startsWith("/")) return targetOf(reference, from, place);
    if (!targets.has(reference)) targets.set(reference, targetOf(reference, from, place));
    return targets.get(reference);
  }

  function leadsToReleased(target: string): boolean {
    if (target === "" || target.endsWith("/")) return sources.has(`${target}index.html`);
    return sources.has(target) || sources.has(`${target}/index.html`);
  }

  /** Pages are never added: one that is in `public/` but not in this build was deleted, or is a draft. */
  async function isAsset(file: string): Promise<boolean> {
    if (file === "" || /\/\/|(?:\/|\.html)$/.test(file) || isJunk(file) || isWorkingFile(file))
      return false;
    const known =
      exists.get(file) ??
      stat(join(publicDirectory, file)).then(
        (found) => found.isFile(),
        () => false,
      );
    exists.set(file, known);
    return known;
  }
}

function missingLine(file: string, from: readonly string[]): string {
  const path = file.endsWith("/") ? `/${file}` : pathOfFile(file);
  const named = from.slice(0, 3).map(pathOfFile).join(", ");
  const others = from.length > 3 ? ` and ${from.length - 3} more` : "";
  const refer = from.length === 1 ? "refers" : "refer";
  return `${named}${others} ${refer} to ${path}, ${whatToDo(file)}`;
}

function whatToDo(file: string): string {
  if (isWorkingFile(file)) return "which is never released; remove the reference from the page";
  if (isJunk(file))
    return "a hidden or leftover file, which is never released; give it another name";
  return extensionOf(file) === "" || file.endsWith(".html")
    ? "which is no page of this build; correct the link, or publish that page if it is a draft or scheduled"
    : "which is not in the build; correct the address, or put the file into static/";
}
