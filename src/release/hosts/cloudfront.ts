import { patternSource } from "../header-rules";
import type { Manifest } from "../manifest";
import { oldAddresses } from "./old-addresses";

/**
 * A CloudFront Function (cloudfront-js-2.0) for both viewer events of a distribution before S3: on the request it redirects old
 * addresses, adds the slash at the end of a page's and asks for its `index.html`; on the response it sets the headers, as S3
 * can keep but a few. What it answers itself and what S3 answers by 400 or more are not shown to it again: the former has
 * its headers at once, for the latter see cloudfront-headers.ts. CloudFront takes at most 10 KB of code.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export function cloudFrontFunction(manifest: Manifest): string {
  const prefix = manifest.site.pathPrefix;
  const old = Object.fromEntries(
    oldAddresses(manifest).map(({ path, to }) => [encodeURI(path), to ?? 410]),
  );
  const rules = manifest.headers.map(({ pattern, headers }) => [
    patternSource(prefix + pattern),
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  ]);
  return `// Made by Rung, and made anew with each release.
const old = ${JSON.stringify(old)};
const rules = ${JSON.stringify(rules)};

function handler(event) {
  return event.context.eventType === "viewer-request" ? onRequest(event.request) : onResponse(event);
}

function onRequest(request) {
  const path = request.uri;
  const to = old[path];
  if (to === 410) return answer(410, "Gone", {});
  if (to) return moved(to + (/[?#]/.test(to) ? "" : queryOf(request.querystring)));
  if (/\\/\\/|\\\\/.test(path)) return answer(404, "Not Found", {});
  if (/\\/index\\.html$/.test(path)) return moved(path.slice(0, -10) + queryOf(request.querystring));
  if (/\\/[^/.]+$/.test(path)) return moved(path + "/" + queryOf(request.querystring));
  if (/\\/$/.test(path)) request.uri = path + "index.html";
  return request;
}

function moved(location) {
  return answer(301, "Moved Permanently", { location: { value: location } });
}

function answer(statusCode, statusDescription, headers) {
  setHeaders(headers, "${prefix}/", []);
  return { statusCode, statusDescription, headers };
}

function queryOf(querystring) {
  const parts = [];
  for (const name in querystring) {
    const values = querystring[name].multiValue || [querystring[name]];
    for (const each of values) parts.push(each.value === "" ? name : name + "=" + each.value);
  }
  return parts.length > 0 ? "?" + parts.join("&") : "";
}

function onResponse(event) {
  const response = event.response;
  setHeaders(response.headers, event.request.uri, ["content-type", "cache-control"]);
  return response;
}

function setHeaders(headers, path, kept) {
  for (const rule of rules) {
    const match = new RegExp(rule[0]).exec(path);
    if (!match) continue;
    for (const name in rule[1]) {
      if (kept.includes(name)) continue;
      headers[name] = { value: rule[1][name].replace(/:([a-z]+)/g, (written, key) => (match.groups || {})[key] || written) };
    }
  }
}
`;
}
