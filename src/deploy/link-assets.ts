import type { KeptAsset } from "./kept-assets";
import { quote } from "./quote";
import type { Shell } from "./shell";

interface Linking {
  /** The name of the release that has them. */
  readonly from: string;
  /** The folder beneath `releases` that is to have them. */
  readonly to: string;
  readonly pathPrefix: string;
  readonly assets: readonly Pick<KeptAsset, "path">[];
}

/** Makes assets and their compressed copies part of another release too, by hard links: they take no room. */
export async function linkAssets(
  shell: Shell,
  { from, to, pathPrefix, assets }: Linking,
): Promise<void> {
  if (assets.length === 0) return;
  const paths = assets.flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]);
  await shell.run(`
from="$root/releases/${from}"${quote(pathPrefix)}
rsync --perms --ignore-missing-args --ignore-existing --files-from=- --link-dest="$from" \\
  "$from/" "$root/releases/${to}"${quote(pathPrefix)}/ <<'ASSETS'
${paths.join("\n")}
ASSETS`);
}
