import { bodyStore } from "../content/body-store";
import { buildInput } from "../gatsby/build-input";
import type { ContentText } from "../model/content";
import { pathPrefix } from "../site";
import { renderAhead } from "./render-ahead";

// The process that ahead.ts starts; it ends when its texts are rendered, or when the command that started it is gone.
process.once("disconnect", () => process.exit());
process.once("message", async (texts) => {
  const { bodyDirectory } = buildInput;
  if (bodyDirectory) {
    await renderAhead(texts as ContentText[], pathPrefix, bodyStore(bodyDirectory));
  }
  process.disconnect();
});
