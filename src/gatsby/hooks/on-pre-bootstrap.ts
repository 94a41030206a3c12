import { openLive } from "../preview/live-content";

/** Opens the content for the live preview. A build brings its own. */
export async function onPreBootstrap(): Promise<void> {
  if (process.env.NODE_ENV === "development") await openLive();
}
