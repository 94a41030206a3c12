import { resolve } from "node:path";
import { type PlacedAddress, placedAddresses } from "../check/placed-addresses";
import { contentFiles, contentSettings } from "../content/load-content";
import { classify } from "../model/classify";
import type { SourceFile } from "../model/content";
import { plainPath } from "../model/cross-check";
import { decodeAddress } from "../model/decode-address";
import { pageFile } from "../model/page-file";
import { paths } from "../model/paths";
import { shownPath } from "../model/settings";
import { slugOf } from "../model/slug";
import type { BrokenReference, WrittenPlaces } from "./broken-reference";
import { type Place, targetOf } from "./target";
import { inCode, inStaticPage } from "./written-outside";

/** What was built, and from what. */
interface Built extends Place {
  /** Absolute path. */
  readonly project: string;
  /** The content folder as typed. */
  readonly shownDirectory: string;
}

/** How many pages that share a fault are looked at for what their addresses are relative to. */
const mostBases = 5;

/**
 * Finds where the faults of a release were written: in the texts, frontmatter and YAML of the content, in the owner's own pages, or
 * in the code. The content is read again, and only when it is asked about.
 */
export function whereWritten(built: Built): WrittenPlaces {
  const { project, shownDirectory } = built;
  const settings = contentSettings(shownDirectory.replace(/\/+$/, ""));
  let files: SourceFile[] | undefined;
  const content = () => {
    files ??= contentFiles(resolve(shownDirectory));
    return files;
  };
  const shown = (path: string, at: PlacedAddress) => placed(shownPath(settings, path), at);

  return {
    async reference(broken) {
      const leadsThere = leadsTo(broken, built);
      const inFile = (file: SourceFile): string[] => {
        const bases = [...pageOf(file), ...broken.from.slice(0, mostBases)];
        return placedAddresses(file).flatMap((at) =>
          leadsThere(at.url, bases) ? shown(file.path, at) : [],
        );
      };
      const referring = new Set(broken.from);
      const own = content().filter((file) => pageOf(file).some((page) => referring.has(page)));
      const inOwn = own.flatMap(inFile);
      if (inOwn.length > 0) return once(inOwn);
      const quoted = content().filter((file) => !own.includes(file) && mayName(file, broken));
      const outside = broken.from
        .slice(0, mostBases)
        .map((page) => inStaticPage(project, page, (url) => leadsThere(url, [page])));
      const elsewhere = [...quoted.flatMap(inFile), ...(await Promise.all(outside)).flat()];
      return once(elsewhere.length > 0 ? elsewhere : await inCode(project, broken));
    },
    async redirect(from) {
      const isMeant = ({ url }: PlacedAddress) =>
        url.startsWith("/") && plainPath(url) === plainPath(from);
      const moving = content().filter(({ path }) => /^(post|redirects)$/.test(classify(path)));
      const named = moving.filter((file) => mayName(file, { file: pageFile(from) }));
      return once(
        named.flatMap((file) =>
          placedAddresses(file).flatMap((at) => (isMeant(at) ? shown(file.path, at) : [])),
        ),
      );
    },
  };
}

type LeadsThere = (url: string, bases: readonly string[]) => boolean;

/** Whether an address, as written, leads to what is missing from any of these files of the release. */
function leadsTo({ file, fragment }: BrokenReference, { pathPrefix, siteUrl }: Place): LeadsThere {
  const page = (path: string) => path.replace(/(^|\/)index\.html$/, "$1").replace(/\/$/, "");
  const isPlace = (found: string) =>
    fragment === undefined || fragment.replace(/^user-content-/, "") === found;
  return (url, bases) => {
    if (url.startsWith("#")) return bases.includes(file) && isPlace(decodeAddress(url.slice(1)));
    // Gatsby puts the prefix before what begins with a slash.
    const whole = /^\/(?!\/)/.test(url) ? pathPrefix + url : url;
    return bases.some((base) =>
      [url, whole].some((written) => {
        const target = targetOf(written, base, { pathPrefix, siteUrl });
        return target && page(target.file) === page(file) && isPlace(target.fragment);
      }),
    );
  };
}

/** The file of the page that is made from a file of the content, if one is. */
function pageOf({ path }: SourceFile): string[] {
  const kind = classify(path);
  if (kind === "author") return [pageFile(paths.author(slugOf(path)))];
  return kind === "post" || kind === "page" ? [pageFile(paths.post(slugOf(path)))] : [];
}

/** Parsing takes long, and most files say nothing of an address in any spelling. */
function mayName(
  { bytes }: SourceFile,
  { file, fragment }: Pick<BrokenReference, "file" | "fragment">,
): boolean {
  const text = new TextDecoder().decode(bytes).normalize("NFC");
  const name = fragment ?? file.replace(/\/?(?:index\.html)?$/, "").replace(/^.*\//, "");
  return [name, "%", "\\"].some((spelling) => text.includes(spelling));
}

const placed = (file: string, { line, column }: PlacedAddress): string =>
  `${file}:${line}:${column}`;

const once = (places: readonly string[]): string[] => [...new Set(places)].sort();
