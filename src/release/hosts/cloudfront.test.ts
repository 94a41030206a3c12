import { runInNewContext } from "node:vm";
import { testManifest } from "../../../tests/support/host-releases";
import { type Headers, headersOf } from "../header-rules";
import { cloudFrontFunction } from "./cloudfront";

const manifest = testManifest();

/** Runs the function as CloudFront does, for an event on an object `uri`. */
function run(
  eventType: string,
  uri: string,
  more: object = {},
  code = cloudFrontFunction(manifest),
) {
  const event = { context: { eventType }, request: { uri, querystring: {} }, ...more };
  const result: unknown = runInNewContext(`${code}; handler(${JSON.stringify(event)})`);
  return JSON.parse(JSON.stringify(result));
}

/** Headers as CloudFront's events have them. */
const asEvent = (headers: Headers) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { value }]),
  );

test.each([
  ["/", "/index.html"],
  ["/x/", "/x/index.html"],
  ["/rss.xml", "/rss.xml"],
  ["/.well-known/security.txt", "/.well-known/security.txt"],
])("%s is read from %s", (uri, object) => {
  expect(run("viewer-request", uri)).toMatchObject({ uri: object });
});

test.each([
  ["/x", "/x/"],
  ["/x/index.html", "/x/"],
  ["/old/", "/x/"],
  ["/old", "/x/"],
  ["/old.html", "https://other.example/"],
])("%s moves to %s", (uri, location) => {
  expect(run("viewer-request", uri)).toMatchObject({
    statusCode: 301,
    headers: { location: { value: location } },
  });
});

test("a redirect keeps the query", () => {
  const request = { uri: "/x", querystring: { a: { value: "1" }, b: { value: "" } } };
  const { headers } = run("viewer-request", "", { request });
  expect(headers.location.value).toBe("/x/?a=1&b");
});

test.each([
  ["/gone/", 410],
  ["//host.example/index.html", 404],
])("%s: %d", (uri, statusCode) => {
  expect(run("viewer-request", uri)).toMatchObject({ statusCode });
});

test.each(["/", "/static/a.png", "/x/index.md", "/search/"])("%s has our headers", (uri) => {
  const response = { statusCode: 200, headers: {} };
  const { headers } = run("viewer-response", uri, { response });
  // S3 keeps these two with the object.
  const { "Cache-Control": _, "Content-Type": __, ...expected } = headersOf(manifest.headers, uri);
  expect(headers).toEqual(asEvent(expected));
});

test.each(["/x", "/x/index.html", "/old/", "/old.html", "/gone/", "//host.example/"])(
  "%s, which the function answers itself, has our headers",
  (uri) => {
    const { headers } = run("viewer-request", uri);
    const { location: _, ...own } = headers;
    expect(own).toEqual(asEvent(headersOf(manifest.headers, "/")));
    expect(own).toHaveProperty("strict-transport-security");
    expect(own).toHaveProperty("x-content-type-options");
  },
);

test("the rules leave room for old addresses in the 10 KB that CloudFront takes", () => {
  const code = cloudFrontFunction(testManifest({ redirects: [], gone: [] }));
  expect(Buffer.byteLength(code)).toBeLessThan(8_000);
});
