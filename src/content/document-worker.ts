import { parentPort, workerData } from "node:worker_threads";
import { fileRulesFor } from "../check/rules";
import { makeDocument } from "./make-document";
import type { DocumentAnswer, DocumentTask, ShownSource } from "./make-in-threads";

// A thread of make-in-threads.ts: it answers each file with its document.
const { denyList, place } = workerData.task as DocumentTask;
const rules = fileRulesFor({ denyList });

parentPort?.on("message", async (source: ShownSource) => {
  const document = await makeDocument(source, source.shown, rules, place);
  const answer: DocumentAnswer = { path: source.path, document };
  parentPort?.postMessage(answer);
});
