import type { Site } from "../site";

/** What the outputs are made from. */
export interface OutputSources {
  readonly site: Site;
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** The owner's `static/favicon.svg`: the mark, of which every icon is a picture. */
  readonly mark: Uint8Array;
  /** The background of icons, a CSS color: the paper of the light theme. */
  readonly paper: string;
}

/** Makes one file: its text, or its bytes. The same sources always give the same. */
export type Output = (sources: OutputSources) => string | Promise<Uint8Array>;
