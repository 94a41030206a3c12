import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { compiledEntry } from "./compiled-entry";

/** So many items wait in each thread, so that none is idle while the next is sent. */
const ahead = 4;

/**
 * Works on items in worker threads. A thread gets `task` as `workerData.task` and each item as a message, and answers each with one
 * message, in any order.
 *
 * @param source the thread's TypeScript file, from the root of the project
 * @param answered is told each answer
 * @throws whatever a thread ends with
 */
export async function inThreads<Item, Answer>(
  source: string,
  task: unknown,
  items: readonly Item[],
  answered: (answer: Answer) => void,
  { threads = availableParallelism(), signal }: { threads?: number; signal?: AbortSignal } = {},
): Promise<void> {
  if (items.length === 0 || signal?.aborted) return;
  const entry = await compiledEntry(source);
  const queue = items.values();
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(entry, { workerData: { task } });
      let waiting = 0;
      const end = () => {
        void worker.terminate();
        resolve();
      };
      const feed = () => {
        while (waiting < ahead) {
          const { value: item, done } = queue.next();
          if (done) break;
          worker.postMessage(item);
          waiting += 1;
        }
        if (waiting === 0) end();
      };
      worker.on("message", (answer: Answer) => {
        answered(answer);
        waiting -= 1;
        feed();
      });
      worker.once("error", reject);
      signal?.addEventListener("abort", end);
      feed();
    });
  await Promise.all(Array.from({ length: Math.min(threads, items.length) }, runThread));
}
