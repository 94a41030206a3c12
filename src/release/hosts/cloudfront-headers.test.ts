import type { ResponseHeadersPolicyConfig } from "@aws-sdk/client-cloudfront";
import { testManifest } from "../../../tests/support/host-releases";
import { headersOf } from "../header-rules";
import { cloudFrontHeaders } from "./cloudfront-headers";

const manifest = testManifest();
const config: ResponseHeadersPolicyConfig = JSON.parse(cloudFrontHeaders(manifest));

test("the policy says every header of the 404 page, but for what S3 keeps", () => {
  const {
    ContentSecurityPolicy: policy,
    StrictTransportSecurity: transport,
    ReferrerPolicy: referrer,
    ContentTypeOptions: sniffing,
    ...unknown
  } = config.SecurityHeadersConfig ?? {};
  expect(unknown).toEqual({});
  expect(transport).toMatchObject({ IncludeSubdomains: false, Preload: false });
  const said = {
    "Content-Security-Policy": policy?.ContentSecurityPolicy,
    "Strict-Transport-Security": `max-age=${transport?.AccessControlMaxAgeSec}`,
    "Referrer-Policy": referrer?.ReferrerPolicy,
    ...(sniffing && { "X-Content-Type-Options": "nosniff" }),
    ...Object.fromEntries(
      config.CustomHeadersConfig?.Items?.map(({ Header, Value }) => [Header, Value]) ?? [],
    ),
  };
  const { "Cache-Control": _, ...expected } = headersOf(manifest.headers, "/404.html");
  expect(said).toEqual(expected);
});

test("what the function has set stays", () => {
  const { Items = [], Quantity } = config.CustomHeadersConfig ?? {};
  expect(Quantity).toBe(Items.length);
  const all = [...Object.values(config.SecurityHeadersConfig ?? {}), ...Items];
  expect(new Set(all.map(({ Override }) => Override))).toEqual(new Set([false]));
});

test.each([
  ["", "rung-rung-example"],
  ["/blog", "rung-rung-example-blog"],
])("under '%s' its name is %s, in the signs that CloudFront takes", (pathPrefix, name) => {
  expect(JSON.parse(cloudFrontHeaders(testManifest({}, pathPrefix)))).toMatchObject({ Name: name });
});
