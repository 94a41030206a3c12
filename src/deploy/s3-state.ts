import { z } from "zod";
import { ReleaseError } from "../release/errors";
import { countSchema, digestSchema, parseJson, releasePathSchema } from "../release/read-manifest";
import { encodedAddressSchema } from "./addresses";

const time = z.iso.datetime();

const historyEntrySchema = z.object({
  release: digestSchema,
  /** When it went live. */
  at: time,
  files: countSchema,
  bytes: countSchema,
});

/** A release that can be returned to. */
export type HistoryEntry = Readonly<z.output<typeof historyEntrySchema>>;

const stateSchema = z.object({
  format: z.literal(1),
  /** The live release. */
  live: digestSchema,
  since: time,
  /** The live release, those before it, and those after it if it was returned to; the latest first. */
  history: z.array(historyEntrySchema).readonly(),
  /** Hashed assets that the live release does not name, and since when it does not. */
  retired: z.record(releasePathSchema, time).readonly(),
  /** Addresses that caches still have to forget, with the path prefix, encoded. */
  stale: z.array(encodedAddressSchema).readonly(),
  /** How many paths CloudFront was asked to forget in a month, as `2026-11`. */
  invalidated: z
    .object({ month: z.string().regex(/^(?:\d{4}-\d\d)?$/), paths: countSchema })
    .readonly(),
});

/**
 * What we know of a bucket, kept in it as one object. It is written when all that it says has come true, so that writing it
 * is what makes a release the live one.
 */
export type State = Readonly<z.output<typeof stateSchema>>;

/** Parses the state. A damaged one counts for none: the objects then speak for themselves. */
export function parseState(text: string): State | undefined {
  const value = parseJson(text);
  const version = z.object({ format: z.number() }).safeParse(value);
  if (!version.success) return undefined;
  if (version.data.format === 1) return stateSchema.safeParse(value).data;
  throw new ReleaseError([
    `this bucket was last deployed to by another version of Rung (format ${version.data.format}, expected 1); update this checkout first`,
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
