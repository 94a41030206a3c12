import { ReleaseError } from "../release/errors";

/** A release that can be returned to. */
export interface HistoryEntry {
  readonly release: string;
  /** When it went live, ISO 8601. */
  readonly at: string;
  readonly files: number;
  readonly bytes: number;
}

/**
 * What we know of a bucket, kept in it as one object. It is written when all that it says has come true, so that writing it
 * is what makes a release the live one.
 */
export interface State {
  readonly format: 1;
  /** The live release. */
  readonly live: string;
  /** Since when, ISO 8601. */
  readonly since: string;
  /** The live release, those before it, and those after it if it was returned to; the latest first. */
  readonly history: readonly HistoryEntry[];
  /** Hashed assets that the live release does not name, and since when it does not, ISO 8601. */
  readonly retired: Readonly<Record<string, string>>;
  /** Addresses that caches still have to forget, with the path prefix, encoded. */
  readonly stale: readonly string[];
  /** How many paths CloudFront was asked to forget in a month, as `2026-11`. */
  readonly invalidated: { readonly month: string; readonly paths: number };
}

/** Reads the state. One that is no JSON counts for none: the objects then speak for themselves. */
export function parseState(text: string): State | undefined {
  let state: State;
  try {
    state = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (state.format === 1) return state;
  throw new ReleaseError([
    `this bucket was last deployed to by another version of Rung (format ${String(state.format)}, expected 1); update this checkout first`,
  ]);
}

export const stateText = (state: State): string => `${JSON.stringify(state, null, 1)}\n`;

/** The history once `entry` is live, at most `keep` releases: those that were returned from are no longer part of it. */
export function historyWith(
  state: State | undefined,
  entry: HistoryEntry,
  keep: number,
): readonly HistoryEntry[] {
  if (!state) return [entry];
  const live = state.history.findIndex(({ release }) => release === state.live);
  if (state.live === entry.release) return state.history.slice(0, Math.max(keep, live + 1));
  const before = state.history.slice(live).filter(({ release }) => release !== entry.release);
  return [entry, ...before].slice(0, keep);
}

/** The release before the live one. */
export function releaseBefore(state: State): HistoryEntry | undefined {
  return state.history[state.history.findIndex(({ release }) => release === state.live) + 1];
}
