import { patternSource } from "../header-rules";
import type { Manifest } from "../manifest";
import { oldAddresses } from "./old-addresses";

/**
 * A CloudFront Function (cloudfront-js-2.0) for both viewer events of a distribution before S3: on the request it redirects old
 * addresses, adds the slash at the end of a page's and asks for its `index.html`; on the response it sets the headers, as S3
 * can keep but a few. CloudFront takes at most 10 KB of code.
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
  if (to === 410) return { statusCode: 410, statusDescription: "Gone" };
  if (to) return moved(to + (/[?#]/.test(to) ? "" : queryOf(request.querystring)));
  if (/\\/\\/|\\\\/.test(path)) return { statusCode: 404, statusDescription: "Not Found" };
  if (/\\/index\\.html$/.test(path)) return moved(path.slice(0, -10) + queryOf(request.querystring));
  if (/\\/[^/.]+$/.test(path)) return moved(path + "/" + queryOf(request.querystring));
  if (/\\/$/.test(path)) request.uri = path + "index.html";
  return request;
}

function moved(location) {
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: location } } };
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
  const path = response.statusCode === 404 ? "${prefix}/404.html" : event.request.uri;
  for (const rule of rules) {
    const match = new RegExp(rule[0]).exec(path);
    if (!match) continue;
    const headers = rule[1];
    for (const name in headers) {
      if (name === "content-type" || name === "cache-control") continue;
      response.headers[name] = { value: headers[name].replace(/:([a-z]+)/g, (written, key) => (match.groups || {})[key] || written) };
    }
  }
  return response;
}
`;
}
