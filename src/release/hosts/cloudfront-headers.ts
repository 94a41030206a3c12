import type { ReferrerPolicyList, ResponseHeadersPolicyConfig } from "@aws-sdk/client-cloudfront";
import { headersOf } from "../header-rules";
import type { Manifest } from "../manifest";

/**
 * The response headers policy of a distribution before S3, as `aws cloudfront create-response-headers-policy` takes it. CloudFront
 * shows no answer of 400 or more from its origin to a function, so without this the 404 page has no security headers. Where a
 * function has set a header, that one stays: nothing here overrides.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
export function cloudFrontHeaders(manifest: Manifest): string {
  const {
    // S3 keeps these two with the object.
    "Cache-Control": _,
    "Content-Type": __,
    "Content-Security-Policy": policy,
    "Strict-Transport-Security": transport,
    "X-Content-Type-Options": sniffing,
    "Referrer-Policy": referrer,
    ...others
  } = headersOf(manifest.headers, "/404.html");
  const Override = false;
  const custom = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override }));
  const config: ResponseHeadersPolicyConfig = {
    Name: `rung-${manifest.site.url.replace(/^https?:\/\//, "").replace(/[^a-z0-9]+/gi, "-")}`,
    Comment: "Made by Rung, and made anew with each release",
    SecurityHeadersConfig: {
      ...(policy && { ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override } }),
      ...(transport && { StrictTransportSecurity: { ...strictTransport(transport), Override } }),
      ...(sniffing && { ContentTypeOptions: { Override } }),
      ...(referrer && {
        ReferrerPolicy: { ReferrerPolicy: referrer as ReferrerPolicyList, Override },
      }),
    },
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** https://www.rfc-editor.org/rfc/rfc6797#section-6.1 */
function strictTransport(value: string) {
  return {
    AccessControlMaxAgeSec: Number(/max-age=(\d+)/i.exec(value)?.[1] ?? 0),
    IncludeSubdomains: /includeSubDomains/i.test(value),
    Preload: /preload/i.test(value),
  };
}
