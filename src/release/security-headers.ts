import type { Headers } from "./header-rules";

/** Origins of other sites, such as `https://lists.example`, sorted. */
export interface PolicyOrigins {
  readonly forms: readonly string[];
  readonly fetches: readonly string[];
}

/** `'sha256-…'` of every inline script and style, sorted. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * What a page may load and do: what comes from the site itself, and what is inline and known.
 * https://www.w3.org/TR/CSP3/ · https://www.w3.org/TR/trusted-types/
 */
export function contentSecurityPolicy(
  origins: PolicyOrigins,
  inline: InlineHashes,
  { webAssembly = false } = {},
): string {
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", ...inline.scripts, ...(webAssembly ? ["'wasm-unsafe-eval'"] : [])],
    ["style-src", "'self'", ...inline.styles],
    ["img-src", "'self'"],
    ["font-src", "'self'"],
    ["media-src", "'self'"],
    ["connect-src", "'self'", ...origins.fetches],
    ["manifest-src", "'self'"],
    ["form-action", "'self'", ...origins.forms],
    ["base-uri", "'none'"],
    ["frame-ancestors", "'none'"],
    ["require-trusted-types-for", "'script'"],
    // No script of ours makes a policy, so none that slipped in may.
    ["trusted-types", "'none'"],
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/**
 * Everything that a site of ours has no use for: https://www.w3.org/TR/permissions-policy/. Sharing and the clipboard are not among it,
 * which readers do use; what Chromium does not know is left out, since it complains on every page.
 */
const denied = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** The same for every file. Two years of HTTPS, for this host alone: its subdomains may be somebody else's. */
export const securityHeaders: Headers = {
  "Strict-Transport-Security": "max-age=63072000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": denied.map((feature) => `${feature}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
