import { buildInput } from "../nodes/build-input";
import { drawAhead } from "../nodes/draw-ahead";
import { loadCardDesign } from "../nodes/load-card-design";
import type { Card } from "../outputs/share-image/card";

// The process that ahead.ts starts; it ends when its cards are drawn, or when the command that started it is gone.
process.once("disconnect", () => process.exit());
process.once("message", async (cards) => {
  const design = await loadCardDesign(process.cwd());
  await drawAhead(cards as Card[], design, buildInput.imageCacheDirectory);
  process.disconnect();
});
