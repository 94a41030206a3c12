import { favicon } from "./favicon";
import { icon } from "./icon";
import { manifest } from "./manifest";
import type { Output } from "./sources";

/** Every file of the site that is neither a page nor the owner's: its path, without the path prefix, and what makes it. */
export const outputs: Readonly<Record<string, Output>> = {
  "/manifest.webmanifest": manifest,
  "/favicon.ico": favicon,
  "/apple-touch-icon.png": icon({ size: 180, share: 0.62 }),
  "/icon-192.png": icon({ size: 192, share: 0.7 }),
  "/icon-512.png": icon({ size: 512, share: 0.7 }),
  "/icon-maskable.png": icon({ size: 512, share: 0.56 }),
};
