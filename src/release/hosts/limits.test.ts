import { testManifest } from "../../../tests/support/host-releases";
import { cloudFrontFaults, cloudflareFaults } from "./limits";

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ path: `${n}/index.html`, digest: "", bytes: 1 }));
const old = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ from: `/a-former-address-${n}/`, to: "/x/" }));

test.each([
  ["an ordinary release", {}, []],
  ["20,000 files", { files: many(20_000) }, []],
  [
    "a file more",
    { files: many(20_001) },
    ["Cloudflare Pages takes 20,000 files, and this release has 20,001"],
  ],
  ["2,000 redirects", { redirects: old(2000) }, []],
  [
    "a redirect more",
    { redirects: old(2001) },
    ["Cloudflare Pages takes 2,000 redirects, and this release has 2,001"],
  ],
  [
    "a film",
    { files: [{ path: "film.mp4", digest: "", bytes: 26 * 1024 * 1024 + 1 }] },
    [
      "Cloudflare Pages takes files of 25 MiB, and film.mp4 is 26.0 MiB; make it smaller, or host it elsewhere",
    ],
  ],
])("%s on Cloudflare Pages", (_, sources, faults) => {
  expect(cloudflareFaults(testManifest(sources))).toEqual(faults);
});

test("CloudFront takes some old addresses, and not any number", () => {
  expect(cloudFrontFaults(testManifest({ redirects: old(20) }))).toEqual([]);
  expect(cloudFrontFaults(testManifest({ redirects: old(200) }))).toEqual([
    expect.stringMatching(/^CloudFront takes functions of 10,240 bytes, .* 201 old addresses/),
  ]);
});
