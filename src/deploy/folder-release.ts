import { ReleaseError } from "../release/errors";
import { type Manifest, manifestFile } from "../release/manifest";
import type { KeptAsset, Reachable } from "./kept-assets";
import type { Shell } from "./shell";

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

/** What a place notes about a release, beside its manifest. */
export interface DeployRecord {
  readonly format: 1;
  readonly release: string;
  /** When it was sent, by the clock of the place, in seconds; none of its own files is later. */
  readonly seconds: number;
  /** The folder that was live before it. */
  readonly before?: string;
  readonly files: number;
  readonly bytes: number;
  readonly kept: readonly KeptAsset[];
}

/** The folder of the release that is served; `undefined` where none is. Anything else than a link of ours stops everything. */
export async function liveFolder(shell: Shell): Promise<string | undefined> {
  const found = await shell.run(`
if [ -L "$root/current" ]; then readlink "$root/current"
elif [ -e "$root/current" ]; then echo something else; fi`);
  if (found === "") return undefined;
  const [, name] = /^releases\/(\d{8}T\d{6}Z-[0-9a-f]{8})\n$/.exec(found) ?? [];
  if (name) return name;
  throw new ReleaseError([
    `"current" in that folder leads to no release (${found.trim()}); move it away, or deploy to another folder`,
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
  return names.filter((name) => /^\d{8}T\d{6}Z-[0-9a-f]{8}$/.test(name)).sort();
}

/** A folder for a release that is sent now. */
export function folderName(release: string, seconds: number): string {
  const time = new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
  return `${time}-${release.slice(0, 8)}`;
}

export async function readRecord(shell: Shell, name: string): Promise<DeployRecord> {
  return JSON.parse(await shell.run(`cat "$root/releases/${name}/${recordFile}"`));
}

/** A release with its manifest, as a place holds it. */
export interface StoredRelease extends Reachable {
  readonly name: string;
  readonly record: DeployRecord;
}

export async function readStored(shell: Shell, name: string): Promise<StoredRelease> {
  const record = await readRecord(shell, name);
  const manifest: Manifest = JSON.parse(
    await shell.run(`cat "$root/releases/${name}/${manifestFile}"`),
  );
  return { name, record, manifest, kept: record.kept };
}

/**
 * A script that writes the record of the release in `folder`, as a double-quoted word has it. Whatever a server is set up to do,
 * it is not let read what names unlisted posts.
 */
export function writeRecord(folder: string, record: DeployRecord): string {
  return `
cat > "${folder}/${recordFile}.part" <<'RECORD'
${JSON.stringify(record)}
RECORD
chmod 600 "${folder}/${recordFile}.part" "${folder}/${manifestFile}"
mv -f "${folder}/${recordFile}.part" "${folder}/${recordFile}"`;
}

/** Files and bytes of a manifest. */
export const sizeOf = ({ files }: Manifest): Pick<DeployRecord, "files" | "bytes"> => ({
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});
