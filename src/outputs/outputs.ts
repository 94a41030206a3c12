import { favicon } from "./favicon";
import { icons } from "./icons";
import { listData } from "./list-data";
import { manifest } from "./manifest";
import type { Output } from "./sources";

/** What makes every file of the site that is neither a page nor the owner's. */
export const outputs: readonly Output[] = [manifest, favicon, icons, listData];
