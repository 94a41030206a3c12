import { parentPort, workerData } from "node:worker_threads";
import type { Card } from "../outputs/share-image/card";
import { loadCardDesign } from "../outputs/share-image/load-card-design";
import { cardKeeper, type DrawTask } from "./draw-cards";

// A thread of draw-cards.ts: it draws each card into the cache.
const { project, cacheDirectory } = workerData.task as DrawTask;
const keeper = loadCardDesign(project).then((design) => cardKeeper(design, cacheDirectory));

parentPort?.on("message", async (card: Card) => {
  const draw = await keeper;
  await draw(card);
  parentPort?.postMessage("drawn");
});
