/** What is to happen to a file, or to a file or folder that goes. Paths are relative to the project, with `/`. */
export type Change = Rewrite | Removal;

interface Rewrite {
  readonly path: string;
  /** `undefined` for a file that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Removal {
  readonly path: string;
  readonly removed: true;
}

export const isRemoval = (change: Change): change is Removal => "removed" in change;
