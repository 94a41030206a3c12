import { extensionOfPattern, type HeaderRule, patternSource, valuesOf } from "../header-rules";
import type { Manifest } from "../manifest";
import { oldAddresses } from "./old-addresses";

/** No address of ours: slashes that are not single or lean the other way, and hidden files. */
const strange = String.raw`//|\\|/\.(?!well-known(?:/|$))`;
const indexOfFolder = String.raw`^((?:/[^/?\\]+)*/)index\.html(\?.*)?$`;
const folderWithoutSlash = String.raw`^((?:/[^/?\\]+)+)(\?.*)?$`;

/**
 * The rules of a release for nginx, to be included in a `server` block whose `root` is the release, or, for a site under a path
 * prefix, the folder that holds the release under that name. Needs the modules gzip_static and brotli_static.
 *
 * nginx runs what stands in the server block again when it looks for a folder's index or the 404 page, so the variables
 * are those of the file that is sent. `$request_uri` is the path as it was sent: in a decoded one, `%0d%0a` would break a header in two.
 * https://nginx.org/en/docs/http/ngx_http_rewrite_module.html
 */
export function nginxConfiguration(manifest: Manifest): string {
  const { headers, site } = manifest;
  const prefix = site.pathPrefix;
  const names = [...new Set(headers.flatMap((rule) => Object.keys(rule.headers)))].filter(
    (name) => name !== "Content-Type",
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

default_type application/octet-stream;
types {
    "text/html; charset=utf-8" html;
${typesOf(headers)}
}

${names.map((name) => variableOf(name, headers, prefix)).join("\n")}

${names.map((name) => `add_header ${name} $${variableName(name)} always;`).join("\n")}

location ~ ${quoted(strange)} { return 404; }
location ~ /index\\.html$ {
    if ($request_uri ~ ${quoted(indexOfFolder)}) { return 301 $1$2; }
    return 404;
}
location ~ /$ { try_files \${uri}index.html =404; }
location / { try_files $uri @folder; }
location @folder {
    if (!-f $document_root$uri/index.html) { return 404; }
    if ($request_uri ~ ${quoted(folderWithoutSlash)}) { return 301 $1/$2; }
    return 404;
}
${namedTypes(headers, prefix)}
location = ${prefix}/_headers { return 404; }
location = ${prefix}/_redirects { return 404; }
${oldAddresses(manifest).map(locationOf).join("\n")}
`;
}

const variableName = (header: string): string =>
  `rung_${header.toLowerCase().replaceAll("-", "_")}`;

/** One header: what it is for every path, then what it is for some. */
function variableOf(name: string, rules: readonly HeaderRule[], prefix: string): string {
  const variable = variableName(name);
  const [first, ...others] = valuesOf(rules, name);
  const everywhere = first?.patterns[0] === "/*" ? first.value : "";
  const some = everywhere === "" ? valuesOf(rules, name) : others;
  return [
    `set $${variable} ${quoted(everywhere)};`,
    ...some.map(({ value, patterns }) => {
      const source = patterns.map((pattern) => patternSource(prefix + pattern)).join("|");
      // What a pattern names is repeated in a header, so it is taken as it was sent.
      const named = source.includes("(?<");
      const [subject, expression] = named
        ? ["$request_uri", source.replaceAll("[^/]+", "[^/?]+").replace(/\$$/, "(\\?.*)?$")]
        : ["$uri", source];
      const filled = named ? value.replace(/:([a-z]+)(?=\/)/g, "$$$1") : value;
      return `if (${subject} ~ ${quoted(expression)}) { set $${variable} ${quoted(filled)}; }`;
    }),
  ].join("\n");
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

/** Files whose type follows from their whole name. */
function namedTypes(rules: readonly HeaderRule[], prefix: string): string {
  return rules
    .flatMap(({ pattern, headers }) => {
      const type = headers["Content-Type"];
      if (!type || extensionOfPattern(pattern)) return [];
      const expression = quoted(patternSource(prefix + pattern));
      return [
        `location ~ ${expression} { types {} default_type ${quoted(type)}; try_files $uri =404; }`,
      ];
    })
    .join("\n");
}

function locationOf({ path, to }: ReturnType<typeof oldAddresses>[number]): string {
  if (to === undefined) return `location = ${quoted(path)} { return 410; }`;
  const query = /[?#]/.test(to) ? "" : "$is_args$args";
  return `location = ${quoted(path)} { return 301 ${quoted(to + query)}; }`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
