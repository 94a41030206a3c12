import { join } from "node:path";
import { ReleaseError } from "../release/errors";
import { hostFilesOf } from "../release/host-files";
import { manifestFile } from "../release/manifest";
import { takeLock } from "./folder-lock";
import {
  folderName,
  readRecord,
  releaseFolders,
  type StoredRelease,
  sizeOf,
  writeRecord,
} from "./folder-release";
import { type Forgetting, forget, noteStale } from "./folder-stale";
import { checkStillLive, switchTo } from "./folder-switch";
import { inPlace } from "./in-place";
import type { KeptAsset } from "./kept-assets";
import { linkAssets } from "./link-assets";
import type { Place } from "./place";
import { quote } from "./quote";
import { send } from "./rsync";
import { sentFiles } from "./sent-files";
import type { Shell } from "./shell";
import type { Change, Release, Report } from "./target";

interface Order {
  readonly place: Place;
  readonly release: Release;
  readonly live: StoredRelease | undefined;
  readonly changes: readonly Change[];
  readonly kept: readonly KeptAsset[];
  /** How many releases stay, the new one included. */
  readonly keep: number;
  readonly forgetting: Forgetting | undefined;
  readonly report: Report;
}

/**
 * Sends a release into a folder of its own and then switches to it. Before the switch nothing that is served is touched, and
 * after it nothing is missing, so that it may be interrupted anywhere.
 */
export async function deployToFolder(order: Order): Promise<void> {
  const { place, release, live, kept, keep, forgetting, report } = order;
  const { manifest } = release;
  const { pathPrefix } = manifest.site;
  await inPlace(place, async (shell) => {
    await shell.run(
      `command -v rsync >/dev/null || { echo "rsync is not installed there" >&2; exit 1; }
mkdir -p "$root/releases"`,
    );
    await takeLock(shell, place, report);
    await checkStillLive(shell, place, live?.name);
    const part = `.part-${Number(await shell.run("echo $$"))}`;
    await shell.run(`
rm -rf "$root"/releases/.part-*
mkdir -p "$root/releases/${part}/.rung" "$root/releases/${part}"${quote(pathPrefix)}`);
    const seconds = await laterSecond(shell);

    report.begin("Sending");
    await sendRelease(order, part);
    if (live) await linkAssets(place, { from: live.name, to: part, pathPrefix, assets: kept });

    report.begin("Switching");
    const name = folderName(manifest.release, seconds);
    const record = {
      format: 1,
      release: manifest.release,
      seconds: await secondsThere(shell),
      ...(live && { before: live.name }),
      ...sizeOf(manifest),
      kept,
    } as const;
    await writeRecord(place, part, record);
    await checkArrived(shell, part, release);
    // Whatever a server is set up to do, it is not let read what names unlisted posts.
    await shell.run(`
chmod 600 "$root/releases/${part}/${manifestFile}"
mv "$root/releases/${part}" "$root/releases/${name}"`);
    if (forgetting) await noteStale(place, forgetting);
    await switchTo(shell, name);
    if (forgetting) await forget(shell, forgetting, report);

    report.begin("Tidying");
    const old = (await releaseFolders(shell)).filter((each) => each !== name).reverse();
    for (const each of old.slice(keep - 1)) await removeRelease(shell, each, part);
  });
}

async function sendRelease({ place, release, live, changes, report }: Order, part: string) {
  const { directory, manifest } = release;
  const to = `${place.folder}/releases/${part}`;
  const former = live && `${place.folder}/releases/${live.name}`;
  const files = await sentFiles(release);
  const written = new Set(changes.filter(({ kind }) => kind !== "removed").map(({ path }) => path));
  const total = files
    .filter(({ of }) => written.has(of))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  await send({
    place,
    from: directory,
    files: files.map(({ path }) => path),
    to: to + manifest.site.pathPrefix,
    linkFrom: former && former + live.manifest.site.pathPrefix,
    sent: (bytes) => {
      done += bytes;
      report.bytes(done, Math.max(done, total));
    },
  });
  const own = join(directory, ".rung");
  const hostFiles = [...hostFilesOf(manifest).keys()].flatMap((file) =>
    file.startsWith(".rung/") ? [file.slice(".rung/".length)] : [],
  );
  await send({ place, from: own, files: hostFiles, to: `${to}/.rung`, linkFrom: undefined });
}

/**
 * Compares what arrived with the manifest, by name and size, before it goes live.
 *
 * @throws {ReleaseError} naming the first file that is missing or another one
 */
async function checkArrived(
  shell: Shell,
  part: string,
  { manifest: { files, site } }: Release,
): Promise<void> {
  const listed = await shell.run(`
cd "$root/releases/${part}"${quote(site.pathPrefix)}
find . -type f ! -path './.rung/*' -exec wc -c {} +`);
  const arrived = new Map(
    listed.split("\n").flatMap((line) => {
      const [, bytes, path] = /^\s*(\d+) \.\/(.+)$/.exec(line) ?? [];
      return path === undefined ? [] : [[path, Number(bytes)] as const];
    }),
  );
  const wrong = files.filter(({ path, bytes }) => arrived.get(path) !== bytes);
  const [first] = wrong;
  if (!first) return;
  const found = arrived.get(first.path);
  throw new ReleaseError([
    `${wrong.length} files did not arrive whole: expected ${first.path} with ${first.bytes} bytes, found ${found === undefined ? "none" : `${found} bytes`}; what is live is as it was; run the same command again`,
  ]);
}

/**
 * Servers tell files apart by second and size. A new file gets the time at which it is sent, and no file of an earlier
 * release, even one that was rolled back, may have the same.
 */
async function laterSecond(shell: Shell): Promise<number> {
  const latest = (await releaseFolders(shell)).at(-1);
  const taken = latest === undefined ? 0 : (await readRecord(shell, latest)).seconds;
  if ((await secondsThere(shell)) === taken) await shell.run("sleep 1");
  return secondsThere(shell);
}

const secondsThere = async (shell: Shell): Promise<number> => Number(await shell.run("date +%s"));

/** Half of a release must never look like one. */
async function removeRelease(shell: Shell, name: string, part: string): Promise<void> {
  await shell.run(`
mv "$root/releases/${name}" "$root/releases/${part}"
rm -rf "$root/releases/${part}"`);
}
