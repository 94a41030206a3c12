import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { kindOf } from "../check/checked-file";
import type { ImageUse } from "../check/image-uses";
import type { Inspection } from "../check/inspect";
import { fileRulesFor } from "../check/rules";
import type { ContentReaders, SourceFile } from "../model/content";
import { type Document, documentOf, readDocument } from "../model/document";
import { readPost } from "../model/post";
import type { Problem } from "../model/problem";
import { shownPath } from "../model/settings";
import { decodeUtf8 } from "../model/utf8";
import { denyListOf } from "./deny-list";
import { contentSettings } from "./load-content";
import {
  type BodyStorePlace,
  bodyKey,
  digestOf,
  inspectDocument,
  type MadeDocument,
  makeDocument,
} from "./make-document";
import { makeInThreads } from "./make-in-threads";
import type { RenderedBody, RenderPlace } from "./render-document";
import { keepIn, keptIn } from "./sealed-cache";
import { sourcesDigest } from "./sources-digest";

/** So many documents are made in the time that a thread takes to start. */
const worthThreads = { inspected: 400, rendered: 150 };

/** A use of an image, and the file that uses it: relative to the content folder, and as shown in problems. */
export interface ContentImage extends ImageUse {
  readonly path: string;
  readonly file: string;
}

/**
 * The documents of a content folder. Each is made once for each state of its file and kept on disk, with what rules say of it, until
 * the file, the code or the site's facts change.
 */
export class Documents {
  readonly #known: Map<string, MadeDocument>;
  readonly #parsed = new Map<string, { readonly digest: string; readonly document: Document }>();
  readonly #posts = new WeakMap<
    Document,
    { settings: string; read: ReturnType<typeof readPost> }
  >();
  /** The path to show for one relative to the content folder. */
  readonly shown: (path: string) => string;
  readonly #denyList: readonly string[];
  #changed = false;

  private constructor(
    readonly place: StorePlace,
    known: Readonly<Record<string, MadeDocument>>,
  ) {
    this.#known = new Map(Object.entries(known));
    const settings = contentSettings(place.shownDirectory);
    this.shown = (path) => shownPath(settings, path);
    this.#denyList = denyListOf(place.directory);
  }

  /**
   * Opens what is kept of a content folder.
   *
   * @param project absolute path
   * @param shownDirectory the folder as typed, without a slash at its end
   * @param directory its absolute path
   */
  static async open(
    project: string,
    shownDirectory: string,
    directory = resolve(shownDirectory),
  ): Promise<Documents> {
    const place = storePlace(project, shownDirectory, directory);
    const kept = await keptIn(place.index, place.version);
    if (!kept) await rm(place.bodies, { recursive: true, force: true });
    return new Documents(place, (kept ?? {}) as Record<string, MadeDocument>);
  }

  /**
   * Makes the documents of these files that are not known, in threads where there are many.
   *
   * @param render with it, their texts are rendered, too
   * @param done is told how many of how many are made
   */
  async make(
    files: readonly SourceFile[],
    render?: RenderPlace,
    done: (made: number, of: number) => void = () => {},
  ): Promise<void> {
    const place = render && {
      ...render,
      contentDirectory: this.place.directory,
      bodyDirectory: this.place.bodies,
    };
    const missing = files.filter((file) => !this.#isCurrent(file, place));
    if (missing.length === 0) return;
    const task = { denyList: this.#denyList, ...(place && { place }) };
    const sources = missing.map((file) => ({ ...file, shown: this.shown(file.path) }));
    const enough = place ? worthThreads.rendered : worthThreads.inspected;
    if (missing.length >= enough) {
      const made = await makeInThreads(sources, task, (count) => done(count, missing.length));
      for (const [path, document] of made) this.#keep(path, document);
      return;
    }
    const rules = fileRulesFor(task);
    for (const [index, source] of sources.entries()) {
      const document = await makeDocument(source, source.shown, rules, place);
      if (document) this.#keep(source.path, document);
      done(index + 1, missing.length);
    }
  }

  /** What the rules say of these files, by path. Files that are not known are looked at now. */
  inspections(files: readonly SourceFile[]): Map<string, Inspection> {
    return new Map(
      files.flatMap((file) => {
        const inspection = this.#documentOf(file)?.inspection;
        return inspection ? [[file.path, inspection] as const] : [];
      }),
    );
  }

  /** Every use of an image in these files. */
  images(files: readonly SourceFile[]): ContentImage[] {
    return [...this.inspections(files)].flatMap(([path, { images }]) =>
      images.map((image) => ({ ...image, path, file: this.shown(path) })),
    );
  }

  /** The Markdown of each of these files without its frontmatter, by the path that is shown; `""` for what cannot be read. */
  textsOf(files: readonly SourceFile[]): (shown: string) => string {
    const byShown = new Map(files.map((file) => [this.shown(file.path), file]));
    return (shown) => {
      const file = byShown.get(shown);
      return (file && this.#read(file).document?.body) ?? "";
    };
  }

  /** What only rendering shows, as long as the text and its pictures are as they were then: what cannot be used, or is nested beyond reason. */
  renderProblems(files: readonly SourceFile[]): Problem[] {
    return files.flatMap((file) => {
      const { renderProblems = [], renderKey } = this.#documentOf(file) ?? {};
      return renderProblems.length > 0 && renderKey === this.textKey(file) ? renderProblems : [];
    });
  }

  /** The name of a file's rendered text in the store. @param path relative to the content folder */
  bodyKeyOf(path: string): string | undefined {
    return this.#known.get(path)?.body?.key;
  }

  /**
   * The name that a file's rendered text has or, as long as it is not rendered, would have: another one whenever its text, or a
   * picture in it, is another one.
   */
  textKey(file: SourceFile): string {
    const images = this.#documentOf(file)?.inspection?.images ?? [];
    return bodyKey(digestOf(file.bytes), images, file.path, this.place.directory);
  }

  /** Reads files as these documents say. */
  readers(files: readonly SourceFile[]): ContentReaders {
    const byShown = new Map(files.map((file) => [this.shown(file.path), file]));
    return {
      readDocument: (shown, bytes) => {
        const file = byShown.get(shown);
        if (!file || file.bytes !== bytes) return readDocument(shown, bytes);
        return this.#read(file);
      },
      readPost: (document, settings) => {
        const key = JSON.stringify(settings);
        const last = this.#posts.get(document);
        if (last?.settings === key) return last.read;
        const read = readPost(document, settings);
        this.#posts.set(document, { settings: key, read });
        return read;
      },
    };
  }

  /** Writes what is known of these files to the disk, and removes all else. */
  async save(files: readonly SourceFile[]): Promise<void> {
    const kept = new Map(
      files.flatMap(({ path }) => {
        const known = this.#known.get(path);
        return known ? [[path, known] as const] : [];
      }),
    );
    if (!this.#changed && kept.size === this.#known.size) return;
    await keepIn(this.place.index, this.place.version, Object.fromEntries(kept));
    const keys = new Set([...kept.values()].map(({ body }) => `${body?.key}.json`));
    for (const name of await readdir(this.place.bodies).catch(() => [])) {
      if (!keys.has(name)) await rm(join(this.place.bodies, name), { force: true });
    }
    this.#changed = false;
  }

  #read(file: SourceFile): ReturnType<typeof readDocument> {
    const made = this.#documentOf(file);
    if (!made) return { document: undefined, problems: [] };
    const problems = [...made.problems];
    if (!made.frontmatter) return { document: undefined, problems };
    const last = this.#parsed.get(file.path);
    if (last?.digest === made.digest) return { document: last.document, problems };
    const decoded = decodeUtf8(file.path, file.bytes);
    const document = documentOf(made.frontmatter, "text" in decoded ? decoded.text : "");
    this.#parsed.set(file.path, { digest: made.digest, document });
    return { document, problems };
  }

  #documentOf(file: SourceFile): MadeDocument | undefined {
    if (kindOf(file.path) === undefined) return undefined;
    const known = this.#known.get(file.path);
    if (known?.digest === digestOf(file.bytes)) return known;
    const rules = fileRulesFor({ denyList: this.#denyList });
    const made = inspectDocument(file, this.shown(file.path), rules)?.document;
    if (made) this.#keep(file.path, made);
    return made;
  }

  #keep(path: string, document: MadeDocument): void {
    this.#known.set(path, document);
    this.#changed = true;
  }

  #isCurrent({ path, bytes }: SourceFile, render: BodyStorePlace | undefined): boolean {
    if (kindOf(path) === undefined) return true;
    const known = this.#known.get(path);
    if (!known || known.digest !== digestOf(bytes)) return false;
    if (!render || !known.inspection) return true;
    const key = bodyKey(known.digest, known.inspection.images, path, render.contentDirectory);
    return (
      known.body?.key === key &&
      // Whoever else works on this content may have removed it.
      existsSync(join(render.bodyDirectory, `${key}.json`)) &&
      known.body.pictures.every((name) => existsSync(join(render.imageOutputDirectory, name)))
    );
  }
}

/** Where the documents of a content folder are kept. */
export interface StorePlace {
  readonly shownDirectory: string;
  /** Of the content; absolute. */
  readonly directory: string;
  /** The file of what is small of each document. */
  readonly index: string;
  /** The folder of rendered texts, a file each. */
  readonly bodies: string;
  /** Of the code, the site's facts and the list of names: all that documents depend on beside their files. */
  readonly version: string;
}

function storePlace(project: string, shownDirectory: string, directory: string): StorePlace {
  const id = createHash("sha256").update(directory).digest("hex").slice(0, 12);
  const folder = join(project, ".rung/documents", id);
  const depends = [sourcesDigest(project), denyListOf(directory), shownDirectory];
  return {
    shownDirectory,
    directory,
    index: join(folder, "index.json"),
    bodies: join(folder, "bodies"),
    version: createHash("sha256").update(JSON.stringify(depends)).digest("hex"),
  };
}

/** A rendered text from the store. @param bodies the folder of rendered texts */
export async function readBody(bodies: string, key: string): Promise<RenderedBody> {
  return JSON.parse(await readFile(join(bodies, `${key}.json`), "utf8"));
}
