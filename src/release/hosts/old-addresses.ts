import { readableAddress } from "../../model/decode-address";
import { pathOfFile } from "../../model/page-file";
import type { Manifest } from "../manifest";

/** An address of the site as readers request it: decoded, with the path prefix. */
interface OldAddress {
  readonly path: string;
  /** Encoded, with the path prefix, or an address elsewhere; `undefined` for what is gone. */
  readonly to: string | undefined;
}

/** Every old address, with and without the slash at its end, as readers' links have both. */
export function oldAddresses({ redirects, gone, site }: Manifest): OldAddress[] {
  return [
    ...redirects.map(({ from, to }) => ({ from, to: targetOf(to, site.pathPrefix) })),
    ...gone.map((from) => ({ from, to: undefined })),
  ].flatMap(({ from, to }) =>
    spellings(from).map((path) => ({ path: site.pathPrefix + path, to })),
  );
}

/** Files that stand at old addresses only to lead readers on, for hosts that know no redirects. By path. */
export function standIns(manifest: Manifest): ReadonlySet<string> {
  const { pathPrefix } = manifest.site;
  const old = new Set(oldAddresses(manifest).map(({ path }) => path.slice(pathPrefix.length)));
  return new Set(
    manifest.files
      .filter(({ path, forwards }) => forwards && old.has(pathOfFile(path)))
      .map(({ path }) => path),
  );
}

/** Where a redirect leads, as a `Location` header has it. Hosts would fill in `$name`, `{name}` and `:name`. */
function targetOf(to: string, pathPrefix: string): string {
  const address = encodeURI(readableAddress(to)).replace(
    /[$'{}]|:(?=[a-z])/gi,
    (sign) => `%${hex(sign)}`,
  );
  return to.startsWith("/") ? pathPrefix + address : address;
}

function spellings(from: string): string[] {
  const path = readableAddress(from);
  if (path === "/" || /\.[a-z0-9]+$/i.test(path)) return [path];
  const bare = path.replace(/\/$/, "");
  return [`${bare}/`, bare];
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase();
