import { mediaType } from "../../model/media-types";
import { type HeaderRule, type Headers, headersOf, patternSource } from "../header-rules";
import type { Manifest } from "../manifest";
import { oldAddresses } from "./old-addresses";

/**
 * The rules of a release for Caddy: a snippet to `import rung` into a site whose `root` is the release, or, for a site under a
 * path prefix, the folder that holds the release under that name. `{http.request.uri}` is the path as it was sent.
 * https://caddyserver.com/docs/caddyfile/directives
 */
export function caddyfile(manifest: Manifest): string {
  const { headers, site } = manifest;
  const prefix = site.pathPrefix;
  const old = oldAddresses(manifest);
  const moved = old.flatMap(({ path, to }) => (to === undefined ? [] : [{ path, to }]));
  const gone = old.flatMap(({ path, to }) => (to === undefined ? [path] : []));
  return `# Made by Rung, and made anew with each release. Import it at the top, then \`import rung\` in your site's block.
(rung) {
	route {
		header -Server
		header ?Content-Type application/octet-stream
${headers.flatMap((rule, index) => headerLines(rule, `rung_header_${index}`, prefix)).join("\n")}

		@rung_method not method GET HEAD
		error @rung_method 405
		@rung_strange vars_regexp {http.request.uri} ^[^?]*(//|\\\\|%2[fF]|%5[cC]|%00)
		error @rung_strange 404
		@rung_hidden path_regexp (^|/)\\.(rung|git)|^${prefix}/_(headers|redirects)$
		error @rung_hidden 404
		@rung_index vars_regexp rung_index {http.request.uri} ^((?:/[^/?\\\\]+)*/)index\\.html(\\?.*)?$
		redir @rung_index {re.rung_index.1}{re.rung_index.2} 301
${movedLines(moved)}${gone.length > 0 ? `\t\t@rung_gone vars {http.request.uri.path} ${gone.map(quoted).join(" ")}\n\t\terror @rung_gone 410\n` : ""}
		@rung_folder {
			file {http.request.uri.path}/index.html
			vars_regexp rung_folder {http.request.uri} ^((?:/[^/?\\\\]+)+)(\\?.*)?$
		}
		redir @rung_folder {re.rung_folder.1}/{re.rung_folder.2} 301
		@rung_page {
			path */
			file {http.request.uri.path}index.html
		}
		rewrite @rung_page {http.request.uri.path}index.html
		@rung_copy {
			path *.br *.gz
${ownCopies(manifest)}		}
		error @rung_copy 404
		@rung_nothing not file
		error @rung_nothing 404
		@rung_varies file {http.request.uri.path}.gz {http.request.uri.path}.br
		header @rung_varies {
			Vary Accept-Encoding
			defer
		}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
${headersOfNotFound(headers).join("\n")}
		header {
			Vary Accept-Encoding
			defer
		}
		rewrite * ${prefix}/404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

/** An owner's own files that only look like the compressed copy of another. */
function ownCopies({ files, site }: Manifest): string {
  const own = files.filter(({ path }) => /\.(?:br|gz)$/i.test(path));
  if (own.length === 0) return "";
  const paths = own.map(({ path }) => quoted(`${site.pathPrefix}/${path}`));
  return `\t\t\tnot vars {http.request.uri.path} ${paths.join(" ")}\n`;
}

/** A rule that some paths match, or all. */
function headerLines({ pattern, headers }: HeaderRule, matcher: string, prefix: string): string[] {
  const named = pattern.includes(":");
  const source = patternSource(prefix + pattern);
  const lines = Object.entries(headers).map(([name, value]) => {
    const filled = value.replace(/:([a-z]+)(?=\/)/g, (written, key) =>
      named ? `{re.${matcher}.${key}}` : written,
    );
    return `\t\theader ${pattern === "/*" ? "" : `@${matcher} `}${name} ${quoted(filled)}`;
  });
  if (pattern === "/*") return lines;
  // What a pattern names is repeated in a header, so it is taken as it was sent.
  const test = named
    ? `vars_regexp ${matcher} {http.request.uri} ${source.replace("(?<", "(?P<").replaceAll("[^/]+", "[^/?]+").replace(/\$$/, "(\\?.*)?$")}`
    : `path_regexp ${source}`;
  return [`\t\t@${matcher} ${test}`, ...lines];
}

/** What was set for the path that was asked for does not hold for the page that is sent instead. */
function headersOfNotFound(rules: readonly HeaderRule[]): string[] {
  const own: Headers = { ...headersOf(rules, "/404.html"), "Content-Type": mediaType("404.html") };
  const others = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  for (const name of Object.keys(own)) others.delete(name);
  return [
    ...Object.entries(own).map(([name, value]) => `\t\theader ${name} ${quoted(value)}`),
    ...[...others].map((name) => `\t\theader -${name}`),
  ];
}

function movedLines(moved: readonly { readonly path: string; readonly to: string }[]): string {
  if (moved.length === 0) return "";
  const lines = moved.map(({ path, to }) => `\t\t\t${quoted(path)} ${quoted(to)}`);
  return `		map {http.request.uri.path} {rung_to} {
${lines.join("\n")}
			default ""
		}
		@rung_moved vars_regexp rung_to {rung_to} ^((?:/|https:).*)$
		redir @rung_moved {re.rung_to.1} 301
`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
