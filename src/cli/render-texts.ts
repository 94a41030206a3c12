import type { ContentText } from "../model/content";
import { bodyStore } from "../nodes/body-store";
import { buildInput } from "../nodes/build-input";
import { renderAhead } from "../nodes/render-ahead";
import { pathPrefix } from "../site";

// The process that ahead.ts starts; it ends when its texts are rendered, or when the command that started it is gone.
process.once("disconnect", () => process.exit());
process.once("message", async (texts) => {
  const { bodyDirectory } = buildInput;
  if (bodyDirectory) {
    await renderAhead(texts as ContentText[], pathPrefix, bodyStore(bodyDirectory));
  }
  process.disconnect();
});
