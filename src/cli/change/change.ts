/** What is to happen to a file, or to a file or folder that goes or moves. Paths have `/` and are absolute or relative to one folder. */
export type Change = Rewrite | Removal | Move;

export interface Rewrite {
  readonly path: string;
  /** `undefined` for a file that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Removal {
  readonly path: string;
  readonly removed: true;
}

export interface Move {
  readonly path: string;
  /** Where it goes. Nothing is there yet. */
  readonly to: string;
}

export const isRemoval = (change: Change): change is Removal => "removed" in change;

export const isMove = (change: Change): change is Move => "to" in change;
