import { manifestOf } from "../release/manifest";
import { s3LimitFaults } from "./s3-limits";

const manifest = (path: string, redirects = 0) =>
  manifestOf({
    site: { url: "https://rung.example", pathPrefix: "", origins: { forms: [], fetches: [] } },
    files: [{ path, digest: "0", bytes: 1 }],
    redirects: Array.from({ length: redirects }, (_, number) => ({
      from: `/an-old-address-of-a-post-${number}/`,
      to: "/",
    })),
    inline: { scripts: [], styles: [] },
  });

test.each([
  [manifest("index.html"), "", true, []],
  [manifest("a".repeat(1024)), "", true, []],
  [
    manifest("a".repeat(1024)),
    "x",
    true,
    [/^S3 takes keys of at most 1024 bytes; x\/aaa.* has 1026/],
  ],
  [manifest("é".repeat(600)), "", true, [/has 1200/]],
  [manifest("index.html", 500), "", true, [/^CloudFront takes functions of at most 10240 bytes/]],
  [manifest("index.html", 500), "", false, []],
])("limits are told before anything is sent (%#)", (release, prefix, cloudFront, lines) => {
  expect(s3LimitFaults(release, { prefix, cloudFront })).toEqual(
    lines.map((line) => expect.stringMatching(line)),
  );
});
