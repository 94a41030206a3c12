import type { SourceFile } from "../model/content";
import { inThreads } from "./in-threads";
import type { BodyStorePlace, MadeDocument } from "./make-document";

/** What all documents of a run are made with. Plain data. */
export interface DocumentTask {
  readonly denyList: readonly string[];
  /** With it, texts are rendered. */
  readonly place?: BodyStorePlace;
}

/** A file, and the path to show. */
export interface ShownSource extends SourceFile {
  readonly shown: string;
}

/** What document-worker.ts answers. */
export interface DocumentAnswer {
  readonly path: string;
  readonly document: MadeDocument | undefined;
}

/**
 * Makes documents in worker threads, one for each core.
 *
 * @param done is told how many are made
 * @returns by path; without those that are no Markdown of ours
 */
export async function makeInThreads(
  sources: readonly ShownSource[],
  task: DocumentTask,
  done: (made: number) => void,
): Promise<Map<string, MadeDocument>> {
  const made = new Map<string, MadeDocument>();
  let count = 0;
  const worker = "src/content/document-worker.ts";
  await inThreads<ShownSource, DocumentAnswer>(worker, task, sources, ({ path, document }) => {
    if (document) made.set(path, document);
    count += 1;
    done(count);
  });
  return made;
}
