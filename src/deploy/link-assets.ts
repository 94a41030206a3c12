import type { KeptAsset } from "./kept-assets";
import type { Place } from "./place";
import { fileList } from "./rsync";
import { runWithInput } from "./with-input";

interface Linking {
  /** The name of the release that has them. */
  readonly from: string;
  /** The folder beneath `releases` that is to have them. */
  readonly to: string;
  readonly pathPrefix: string;
  readonly assets: readonly Pick<KeptAsset, "path">[];
}

const linking =
  'IFS= read -r from && IFS= read -r to && exec rsync --perms --ignore-missing-args --ignore-existing --from0 --files-from=- --link-dest="$from" "$from/" "$to/"';

/** Makes assets and their compressed copies part of another release too, by hard links: they take no room. */
export async function linkAssets(
  place: Place,
  { from, to, pathPrefix, assets }: Linking,
): Promise<void> {
  if (assets.length === 0) return;
  const paths = assets.flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]);
  const [former, next] = [from, to].map((name) => `${place.folder}/releases/${name}${pathPrefix}`);
  await runWithInput(place, linking, [former ?? "", next ?? ""], fileList(paths));
}
