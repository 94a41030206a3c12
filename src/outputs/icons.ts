import { icon, iconSource } from "./icon";
import type { DerivedFile, OutputSources } from "./sources";

const shapes = {
  "/apple-touch-icon.png": { size: 180, share: 0.62 },
  "/icon-192.png": { size: 192, share: 0.7 },
  "/icon-512.png": { size: 512, share: 0.7 },
  "/icon-maskable.png": { size: 512, share: 0.56 },
};

/** The mark in every size that home screens ask for. */
export function* icons(sources: OutputSources): Iterable<DerivedFile> {
  for (const [path, shape] of Object.entries(shapes)) {
    yield { path, madeFrom: [iconSource(sources), shape], make: () => icon(shape, sources) };
  }
}
