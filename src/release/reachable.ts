import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { decodeAddress } from "../model/decode-address";
import { forEachOf } from "../model/for-each-of";
import { extensionOf } from "../model/media-types";
import { pathOfFile } from "../model/page-file";
import type { BrokenReference } from "./broken-reference";
import { isJunk, isWorkingFile } from "./never-released";
import type { PageNotes } from "./page-notes";
import { readHtml } from "./read-html";
import { referencesIn } from "./references";
import { type Place, type Target, targetOf } from "./target";

/** What a release is made of: each file's path in it, and where its bytes are. */
export type Sources = Map<string, string>;

/** What stands in the way of a release. */
interface Unreachable {
  /** Sorted by what is missing. */
  readonly broken: readonly BrokenReference[];
  /** A line for each file whose references cannot be told, with what is wrong. */
  readonly unreadable: readonly string[];
}

/**
 * Adds to `sources` (the pages and the owner's files) everything in `publicDirectory` that a reader of those can
 * request, whatever the number of steps; `notes` takes note of every page. Returns every address that leads to nothing, and every
 * one that leads to a place that its page does not have.
 */
export async function addReachable(
  sources: Sources,
  publicDirectory: string,
  place: Place,
  notes: PageNotes,
): Promise<Unreachable> {
  const missing = new Referrers();
  /** Places in pages that were not read yet: a page's file and an id, on a line each. */
  const wanted = new Referrers();
  const idsOf = new Map<string, readonly string[]>();
  const unreadable: string[] = [];
  const exists = new Map<string, Promise<boolean>>();
  const targets = new Map<string, Target | undefined>();

  let wave = [...sources.keys()];
  while (wave.length > 0) {
    const found = new Set<string>();
    await forEachOf(wave, 8, async (from) => {
      for (const reference of await references(from)) {
        if (reference.startsWith("#")) {
          want(from, decodeAddress(reference.slice(1)), from);
          continue;
        }
        const target = resolved(reference, from);
        if (!target) continue;
        const released = releasedAs(target.file);
        if (released !== undefined) want(released, target.fragment, from);
        else if (await isAsset(target.file)) found.add(target.file);
        else if (!target.unprefixed) missing.add(target.file, from);
      }
    });
    for (const file of found) sources.set(file, join(publicDirectory, file));
    wave = [...found];
  }
  const broken: BrokenReference[] = missing.sorted().map(([file, from]) => ({ file, from }));
  for (const [key, from] of wanted.sorted()) {
    const [file = "", fragment = ""] = key.split("\n");
    const ids = idsOf.get(file);
    if (ids && !ids.includes(fragment)) broken.push({ file, fragment, ids, from });
  }
  return { broken, unreadable: unreadable.sort() };

  async function references(from: string): Promise<readonly string[]> {
    const noteReferences = (html: string): readonly string[] => {
      const facts = readHtml(html);
      notes.note(from, facts);
      idsOf.set(from, facts.ids);
      return facts.references;
    };
    const read = extensionOf(from) === "html" ? noteReferences : referencesIn(from);
    if (!read) return [];
    const content = readFileSync(sources.get(from) ?? "", "utf8");
    try {
      return await read(content);
    } catch (error) {
      const { message } = error as Error;
      unreadable.push(`${pathOfFile(from)} has a part whose links cannot be followed: ${message}`);
      return [];
    }
  }

  /** The page's beginning, and text that the browser looks for, are no ids: https://html.spec.whatwg.org/#scroll-to-the-fragment-identifier */
  function want(file: string, fragment: string, from: string): void {
    if (fragment === "" || /^top$/i.test(fragment) || fragment.startsWith(":~:")) return;
    const [id = ""] = fragment.split(":~:", 1);
    if (!idsOf.get(file)?.includes(id)) wanted.add(`${file}\n${id}`, from);
  }

  /** A whole address means the same wherever it stands, and stands on every page: it is resolved once. */
  function resolved(reference: string, from: string): Target | undefined {
    if (!/^\/|^https?:/.test(reference)) return targetOf(reference, from, place);
    if (!targets.has(reference)) targets.set(reference, targetOf(reference, from, place));
    return targets.get(reference);
  }

  /** The file of the release that answers for a target. */
  function releasedAs(target: string): string | undefined {
    const page = `${target.replace(/\/$/, "")}/index.html`.replace(/^\//, "");
    if (target !== "" && !target.endsWith("/") && sources.has(target)) return target;
    return sources.has(page) ? page : undefined;
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

/** From what is referred to, to who refers to it. */
class Referrers {
  readonly #from = new Map<string, Set<string>>();

  add(target: string, from: string): void {
    const known = this.#from.get(target);
    if (known) known.add(from);
    else this.#from.set(target, new Set([from]));
  }

  sorted(): (readonly [target: string, from: string[]])[] {
    return [...this.#from]
      .map(([target, from]) => [target, [...from].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
