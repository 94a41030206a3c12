import { pathOfFile } from "../../model/page-file";
import { extensionOfPattern, type HeaderRule, type Headers, patternSource } from "../header-rules";
import type { Manifest } from "../manifest";
import { oldAddresses } from "./old-addresses";

/** No address of ours: slashes that are not single or lean the other way, and hidden files. */
const strange = String.raw`//|\\|/\.(?!well-known(?:/|$))`;
const indexOfFolder = String.raw`^((?:/[^/?\\]+)*/)index\.html(\?.*)?$`;
const folderWithoutSlash = String.raw`^((?:/[^/?\\]+)+)(\?.*)?$`;
/** A page is short: nginx has read it and sent it in fewer calls than `sendfile` and what goes before and after that take. */
const sentAsPage = `sendfile off; rewrite ^ \${uri}index.html break;`;
/** What is asked for most, so that nothing else is tried before: a page, by an address that is not strange. */
const page = String.raw`^(?:/[^/\\.][^/\\]*)*/$`;

/**
 * The rules of a release for nginx, to be included in a `server` block whose `root` is the release, or, for a site under a path
 * prefix, the folder that holds the release under that name. Needs the modules gzip_static and brotli_static.
 *
 * So that a page is sent at the rate of a bare file (`npm run bench:serve`), headers stand in the server block as pages have
 * them, and once more in the location of whatever has others, instead of in variables, which nginx works out anew for each
 * request; and they go off together with the page.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function nginxConfiguration(manifest: Manifest): string {
  const { headers, site } = manifest;
  const prefix = site.pathPrefix;
  const groups = groupsOf(manifest);
  const [pages, files] = [true, false].map((isPage) =>
    groups
      .filter((group) => group.isPage === isPage)
      .map((group) => locationOfGroup(group, prefix)),
  );
  return `# Made by Rung, and made anew with each release. Include it in a server block.
absolute_redirect off;
brotli_static on;
charset off;
etag on;
gzip_static on;
gzip_vary on;
merge_slashes off;
server_tokens off;

error_page 403 404 =404 ${prefix}/404.html;
error_page 410 ${prefix}/404.html;

# The headers are longer than the 1,460 bytes after which nginx would send them off before the page itself.
postpone_output 8k;

default_type application/octet-stream;
types {
    "text/html; charset=utf-8" html;
${typesOf(headers)}
}

${headerLines(headers.find(isGeneral)?.headers ?? {}).join("\n")}

location = ${prefix}/ { ${sentAsPage} }
${pages?.join("\n")}
location ~ ${quoted(page)} { ${sentAsPage} }
location ~ ${quoted(strange)} { return 404; }
location ~ /index\\.html$ {
    if ($request_uri ~ ${quoted(indexOfFolder)}) { return 301 $1$2; }
    return 404;
}
location ~ /$ { return 404; }
${copies(manifest)}
${files?.join("\n")}
location / { try_files $uri @folder; }
location @folder {
    if (!-f $document_root$uri/index.html) { return 404; }
    if ($request_uri ~ ${quoted(folderWithoutSlash)}) { return 301 $1/$2; }
    return 404;
}
location = ${prefix}/_headers { return 404; }
location = ${prefix}/_redirects { return 404; }
${oldAddresses(manifest).map(locationOf).join("\n")}
`;
}

/** Compressed copies are sent in place of their file, never by their own address. An owner may have files of such names. */
function copies({ files, site }: Manifest): string {
  const own = files
    .filter(({ path }) => /\.(?:br|gz)$/.test(path))
    .map(({ path }) => `${site.pathPrefix}/${path}`.replace(/[.+?^${}()|[\]*]/g, "\\$&"));
  const others = own.length === 0 ? "" : `(?!(?:${own.join("|")})$)`;
  return `location ~ ${quoted(`^${others}.*\\.(?:br|gz)$`)} { return 404; }`;
}

/** Files that the same rules match. */
interface Group {
  readonly isPage: boolean;
  /** The patterns of these rules; of files that are answered alike, those of each kind. */
  readonly patterns: readonly (readonly string[])[];
  /** `Content-Type` only where it does not follow from the ending. */
  readonly headers: Headers;
}

const isGeneral = ({ pattern }: HeaderRule): boolean => pattern === "/*";

/** What has other headers than a page has. A file that many rules match comes before those that some of the same rules match. */
function groupsOf({ headers: rules, files }: Manifest): Group[] {
  const general = rules.filter(isGeneral);
  const some = rules
    .filter((rule) => !isGeneral(rule))
    .map((rule) => ({ ...rule, expression: new RegExp(patternSource(rule.pattern), "u") }));
  const groups = new Map<string, Group>();
  for (const file of files) {
    const path = pathOfFile(file.path);
    const isPage = path.endsWith("/");
    const matching = some.filter(({ expression }) => expression.test(path));
    const patterns = matching.map(({ pattern }) => pattern);
    const key = JSON.stringify([isPage, patterns]);
    if (matching.length === 0 || groups.has(key)) continue;
    const headers = Object.assign({}, ...[...general, ...matching].map(ownHeaders));
    groups.set(key, { isPage, patterns: [patterns], headers });
  }
  const sorted = [...groups.values()].sort(
    (a, b) => countOf(b) - countOf(a) || (answerOf(a) < answerOf(b) ? -1 : 1),
  );
  const merged: Group[] = [];
  for (const group of sorted) {
    const last = merged.at(-1);
    if (!last || answerOf(last) !== answerOf(group)) merged.push(group);
    else merged.splice(-1, 1, { ...last, patterns: [...last.patterns, ...group.patterns] });
  }
  return merged;
}

const countOf = ({ patterns }: Group): number => patterns[0]?.length ?? 0;

const answerOf = ({ isPage, headers }: Group): string => JSON.stringify([isPage, headers]);

/** The headers of a rule, without a type that follows from the ending. */
function ownHeaders({ pattern, headers }: HeaderRule): Headers {
  if (!extensionOfPattern(pattern)) return headers;
  const { "Content-Type": _, ...others } = headers;
  return others;
}

function locationOfGroup({ isPage, patterns, headers }: Group, prefix: string): string {
  const { "Content-Type": type, ...others } = headers;
  const all = patterns.map((each) => each.map((pattern) => sourceOf(prefix + pattern)));
  const alternatives = all.map((sources) => sources.map((source) => `(?=${source})`).join(""));
  const named = patterns.flat().find((pattern) => pattern.includes(":"));
  return [
    `location ~ ${quoted(`^(?:${alternatives.join("|")})${isPage ? page.slice(1) : ""}`)} {`,
    ...(type ? [`types {} default_type ${quoted(type)};`] : []),
    ...headerLines(others, named && prefix + named),
    isPage ? sentAsPage : "try_files $uri =404;",
  ]
    .join("\n    ")
    .concat("\n}");
}

const sourceOf = (pattern: string): string =>
  patternSource(pattern)
    .slice(1)
    .replace(/\(\?<[a-z]+>/g, "(?:");

/**
 * @param named the pattern that names what values repeat. It is taken from `$request_uri`, the path as it was sent: in a decoded
 *   one, `%0d%0a` would break a header in two
 */
function headerLines(headers: Headers, named?: string): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const filled = named ? value.replace(/:([a-z]+)(?=\/)/g, "$$$1") : value;
    if (!named || filled === value) return [`add_header ${name} ${quoted(value)} always;`];
    const variable = `$rung_${name.toLowerCase().replaceAll("-", "_")}`;
    const source = patternSource(named).replaceAll("[^/]+", "[^/?]+").replace(/\$$/, "(\\?.*)?$");
    return [
      `set ${variable} "";`,
      `if ($request_uri ~ ${quoted(source)}) { set ${variable} ${quoted(filled)}; }`,
      `add_header ${name} ${variable} always;`,
    ];
  });
}

/** The types of files by their ending, which nginx looks up at once. */
function typesOf(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ pattern, headers }) => {
      const extension = extensionOfPattern(pattern);
      const type = headers["Content-Type"];
      return extension && type ? [`    ${quoted(type)} ${extension};`] : [];
    })
    .join("\n");
}

function locationOf({ path, to }: ReturnType<typeof oldAddresses>[number]): string {
  if (to === undefined) return `location = ${quoted(path)} { return 410; }`;
  const query = /[?#]/.test(to) ? "" : "$is_args$args";
  return `location = ${quoted(path)} { return 301 ${quoted(to + query)}; }`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
