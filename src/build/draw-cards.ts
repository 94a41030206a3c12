import { buildInput } from "../gatsby/build-input";
import type { Card } from "../outputs/share-image/card";
import { loadCardDesign } from "../outputs/share-image/load-card-design";
import { drawAhead } from "./draw-ahead";

// The process that ahead.ts starts; it ends when its cards are drawn, or when the command that started it is gone.
process.once("disconnect", () => process.exit());
process.once("message", async (cards) => {
  const design = await loadCardDesign(process.cwd());
  await drawAhead(cards as Card[], design, buildInput.imageCacheDirectory);
  process.disconnect();
});
