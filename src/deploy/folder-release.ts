import { z } from "zod";
import { ReleaseError } from "../release/errors";
import { type Manifest, manifestFile } from "../release/manifest";
import {
  countSchema,
  digestSchema,
  firstIssue,
  parseJson,
  parseManifest,
  releasePathSchema,
} from "../release/read-manifest";
import type { KeptAsset, Reachable } from "./kept-assets";
import type { Place } from "./place";
import { printable, type Shell, ShellError } from "./shell";
import { writeAt } from "./with-input";

/**
 * What stands in a place, beneath its folder:
 *
 * - `current`, a link to the release that is served;
 * - `releases/<time>-<id>/`, each with its `.rung/manifest.json` and its `.rung/deploy.json`;
 * - `releases/.part-<process>`, what an interrupted deploy left behind;
 * - `.lock.<host>.<process>`, while a deploy is under way;
 * - `.stale`, until the Varnish in front has forgotten what changed.
 */
const recordFile = ".rung/deploy.json";

const folderPattern = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;

const recordSchema = z.object({
  format: z.literal(1),
  release: digestSchema,
  /** When it was sent, by the clock of the place, in seconds; none of its own files is later. */
  seconds: countSchema.max(253_402_300_799),
  /** The folder that was live before it. */
  before: z.string().regex(folderPattern, "expected the name of a release folder").exactOptional(),
  files: countSchema,
  bytes: countSchema,
  kept: z.array(
    z.object({
      path: releasePathSchema,
      digest: digestSchema,
      bytes: countSchema,
      left: z.iso.datetime(),
    }),
  ),
});

/** What a place notes about a release, beside its manifest. */
export type DeployRecord = Readonly<Omit<z.output<typeof recordSchema>, "kept">> & {
  readonly kept: readonly KeptAsset[];
};

/** The folder of the release that is served; `undefined` where none is. Anything else than a link of ours stops everything. */
export async function liveFolder(shell: Shell): Promise<string | undefined> {
  const found = await shell.run(`
if [ -L "$root/current" ]; then readlink "$root/current"
elif [ -e "$root/current" ]; then echo something else; fi`);
  if (found === "") return undefined;
  const [, name] = /^releases\/(\d{8}T\d{6}Z-[0-9a-f]{8})\n$/.exec(found) ?? [];
  if (name) return name;
  throw new ReleaseError([
    `"current" in that folder leads to no release (${printable(found.trim())}); move it away, or deploy to another folder`,
  ]);
}

/** The release that is served. */
export async function readLive(shell: Shell): Promise<StoredRelease | undefined> {
  const name = await liveFolder(shell);
  return name === undefined ? undefined : readStored(shell, name);
}

/** The folders of releases, the oldest first. */
export async function releaseFolders(shell: Shell): Promise<string[]> {
  const names = (await shell.run(`ls -1 "$root/releases" 2>/dev/null || true`)).split("\n");
  return names.filter((name) => folderPattern.test(name)).sort();
}

/** A folder for a release that is sent now. */
export function folderName(release: string, seconds: number): string {
  const time = new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
  return `${time}-${release.slice(0, 8)}`;
}

/** @throws {ReleaseError} when it is not as a deploy wrote it */
export async function readRecord(shell: Shell, name: string): Promise<DeployRecord> {
  const text = await readOf(shell, name, recordFile);
  const value = parseJson(text);
  if (value === undefined) throw damaged(name, recordFile, "it is no JSON");
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) throw damaged(name, recordFile, firstIssue(parsed.error));
  return parsed.data;
}

const readOf = (shell: Shell, name: string, file: string): Promise<string> =>
  shell.run(`cat "$root/releases/${name}/${file}"`).catch((error: unknown) => {
    throw error instanceof ShellError && error.code === 1
      ? damaged(name, file, "it cannot be read")
      : error;
  });

const damaged = (name: string, file: string, reason: string): ReleaseError =>
  new ReleaseError([
    `releases/${name}/${file} in the target folder is damaged: ${reason}; ${remedyFor(name)}`,
  ]);

const remedyFor = (name: string): string =>
  `move releases/${name} away (and the link \`current\`, if it leads there), then deploy again`;

/** A release with its manifest, as a place holds it. */
export interface StoredRelease extends Reachable {
  readonly name: string;
  readonly record: DeployRecord;
}

export async function readStored(shell: Shell, name: string): Promise<StoredRelease> {
  const record = await readRecord(shell, name);
  const fault = `releases/${name}/${manifestFile} in the target folder is damaged`;
  const text = await readOf(shell, name, manifestFile);
  const manifest = parseManifest(text, fault, remedyFor(name));
  if (!manifest)
    throw new ReleaseError([
      `releases/${name} in the target folder is of another version of Rung; update this checkout, or ${remedyFor(name)}`,
    ]);
  return { name, record, manifest, kept: record.kept };
}

/** Writes the record of the release in `releases/<name>`. */
export const writeRecord = (place: Place, name: string, record: DeployRecord): Promise<void> =>
  writeAt(place, `${place.folder}/releases/${name}/${recordFile}`, `${JSON.stringify(record)}\n`);

/** Files and bytes of a manifest. */
export const sizeOf = ({ files }: Manifest): Pick<DeployRecord, "files" | "bytes"> => ({
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});
