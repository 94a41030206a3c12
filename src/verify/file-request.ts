import { isText } from "../model/media-types";
import { pathOfFile } from "../model/page-file";
import { type HeaderRule, headersOf } from "../release/header-rules";
import type { HostAnswers } from "../release/host-answers";
import type { Manifest, ReleasedFile } from "../release/manifest";
import { type Accepted, accept } from "./accept";
import type { Answer, SiteRequest } from "./answer";
import { bodyFaults, statusFaults } from "./body-faults";
import { canonicalFaults } from "./canonical-faults";
import { encodingFaults } from "./encoding-faults";
import { feedFaults, feedKind } from "./feed-faults";
import { headerFaults } from "./header-faults";
import { mixedContentFaults } from "./mixed-content-faults";
import { readPage } from "./read-page";
import { redirectFaults } from "./redirect-faults";
import { isShareImage, shareImageFaults, shareImageOf } from "./share-image-faults";
import { typeFaults } from "./type-faults";
import { conditionalFaults, etagFaults } from "./validator-faults";

/** A site as it is asked. */
export interface Site {
  readonly manifest: Manifest;
  /** By path. */
  readonly files: ReadonlyMap<string, ReleasedFile>;
  /** Where it is asked, with the path prefix and without a slash at the end. */
  readonly base: string;
  readonly host: HostAnswers;
  /** Those of the manifest that the host keeps. */
  readonly rules: readonly HeaderRule[];
}

/** Whether a file is one for which more is asked than the file itself: one of each kind is enough. */
interface Depth {
  readonly thorough: boolean;
}

/** Asks for a file, and looks at everything that its answer says. */
export function fileRequest(file: ReleasedFile, site: Site, { thorough }: Depth): SiteRequest {
  const path = addressOf(file);
  return {
    path,
    headers: { "accept-encoding": accept.best },
    faults: (answer) => {
      const missing = statusFaults(answer);
      if (missing.length > 0) return missing;
      return [
        ...bodyFaults(answer, file),
        ...sentFaults(answer, file, site, accept.best),
        ...etagFaults(answer),
        ...contentFaults(answer, file, site),
      ];
    },
    follow: (answer) =>
      answer.status === 200
        ? [
            ...(file.cache === "page" ? shareImageRequests(answer, file, site) : []),
            ...(thorough ? moreRequests(answer, file, site) : []),
          ]
        : [],
  };
}

/** The address of a file, as it stands in a request. */
const addressOf = ({ path }: Pick<ReleasedFile, "path">): string =>
  encodeURI(pathOfFile(path)).replace(/[?#]/g, encodeURIComponent);

/** What comes along with the bytes. */
export function sentFaults(
  answer: Answer,
  file: ReleasedFile,
  { rules, base, host }: Site,
  accepted: Accepted,
): string[] {
  const secure = base.startsWith("https:");
  return [
    ...(host.headers === "none" && file.cache !== "page" ? [] : typeFaults(answer, file)),
    ...headerFaults(answer, headersOf(rules, addressOf(file)), { secure }),
    ...encodingFaults(answer, file, accepted),
  ];
}

/** What a page, a feed or a share image says, which has to fit where it stands. */
function contentFaults({ body }: Answer, file: ReleasedFile, site: Site): string[] {
  const address = site.manifest.site.url + addressOf(file);
  if (isShareImage(file.path)) return shareImageFaults(body);
  const isFeed = feedKind(file.path) !== undefined;
  if (file.cache !== "page" && !isFeed) return [];
  const text = new TextDecoder().decode(body);
  if (isFeed) return feedFaults(text, file.path, address);
  const { canonical, shareImage, loaded } = readPage(text);
  const named = shareImage === undefined || imageOf(shareImage, file, site) !== undefined;
  return [
    // A page that only leads on names where it leads.
    ...(file.forwards ? [] : canonicalFaults(canonical, address)),
    ...(named
      ? []
      : [
          `its share image is ${shareImage}, which is none of this release; deploy it, or switch off what rewrites pages on their way`,
        ]),
    ...mixedContentFaults(loaded),
  ];
}

const imageOf = (reference: string, { path }: ReleasedFile, { manifest, files }: Site) =>
  shareImageOf(
    reference,
    path,
    { pathPrefix: manifest.site.pathPrefix, siteUrl: manifest.site.url },
    files,
  );

/** The picture that a page names is asked for even where only a sample is. */
function shareImageRequests({ body }: Answer, file: ReleasedFile, site: Site): SiteRequest[] {
  const { shareImage } = readPage(new TextDecoder().decode(body));
  const image = shareImage === undefined ? undefined : imageOf(shareImage, file, site);
  return image ? [fileRequest(image, site, { thorough: false })] : [];
}

/** For other readers, for those who were here before, and for those who leave out the slash. */
function moreRequests({ headers }: Answer, file: ReleasedFile, site: Site): SiteRequest[] {
  const path = addressOf(file);
  const etag = headers.get("etag");
  return [
    ...(isText(file.path) ? [accept.gzip, accept.plain] : []).map((accepted) => ({
      path,
      headers: { "accept-encoding": accepted },
      faults: (answer: Answer) => [
        ...statusFaults(answer),
        ...bodyFaults(answer, file),
        ...encodingFaults(answer, file, accepted),
      ],
    })),
    ...(etag === null
      ? []
      : [
          {
            path,
            headers: { "accept-encoding": accept.best, "if-none-match": etag },
            faults: conditionalFaults,
          },
        ]),
    ...(path.endsWith("/") ? slashRequests(path, site) : []),
  ];
}

/** `/x` leads to `/x/`. At the root of a host there is nothing to leave out. */
function slashRequests(path: string, { base, manifest }: Site): SiteRequest[] {
  const bare = path.slice(0, -1);
  if (bare === "" && manifest.site.pathPrefix === "") return [];
  return [
    {
      path: bare,
      headers: {},
      // Cloudflare Pages answers 308, which says the same.
      faults: (answer) =>
        redirectFaults(answer, { statuses: [301, 308], to: base + path }, base + bare),
    },
  ];
}
