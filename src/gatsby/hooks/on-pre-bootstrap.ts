import { openPreview } from "../nodes/content-snapshot";

/** Opens the documents of the content for the live preview. A build brings its own. */
export async function onPreBootstrap(): Promise<void> {
  if (process.env.NODE_ENV === "development") await openPreview();
}
