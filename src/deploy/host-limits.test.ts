import { limitFaults } from "./host-limits";
import { hosts } from "./hosts";

const files = (count: number, bytes = 1, folder = "x") =>
  Array.from({ length: count }, (_, index) => ({ path: `${folder}/${index}`, bytes }));
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
const { cloudflare, netlify } = hosts;
const gitHub = hosts["github-pages"];

test.each([
  ["20,000 files", cloudflare, files(20_000), {}, []],
  ["one more", cloudflare, files(20_001), {}, ["at most 20,000 files; this has 20,001"]],
  ["25 MiB", cloudflare, files(1, 25 * 1024 ** 2), {}, []],
  [
    "a byte more",
    cloudflare,
    files(1, 25 * 1024 ** 2 + 1),
    {},
    ["such as x/0; this has 26,214,401"],
  ],
  ["100 rules", cloudflare, [], { _headers: lines(100, (i) => `/${i}\n  A: b`) }, []],
  ["101", cloudflare, [], { _headers: lines(101, (i) => `/${i}\n  A: b`) }, ["100 header rules"]],
  ["a long header", cloudflare, [], { _headers: `/*\n  A: ${"b".repeat(2000)}` }, ["in a header"]],
  ["2,000 redirects", cloudflare, [], { _redirects: lines(2000, (i) => `/${i}/ /x/ 301`) }, []],
  [
    "2,001",
    cloudflare,
    [],
    { _redirects: lines(2001, (i) => `/${i}/ /x/ 301`) },
    ["2,000 redirects"],
  ],
  ["100 patterns", cloudflare, [], { _redirects: lines(100, (i) => `/${i}/* /x/ 301`) }, []],
  [
    "101 patterns",
    cloudflare,
    [],
    { _redirects: lines(101, (i) => `/${i}/* /x/ 301`) },
    ["with * or :"],
  ],
  [
    "a long redirect",
    cloudflare,
    [],
    { _redirects: `/${"a".repeat(1000)} /x/ 301` },
    ["in a redirect"],
  ],
  ["a full folder", netlify, files(54_001), {}, ["54,000 files in a folder, such as x"]],
  ["a gigabyte", gitHub, files(11, 100 * 1024 ** 2), {}, ["1,073,741,824 bytes in all"]],
])("%s", (_name, host, staged, own, faults) => {
  expect(limitFaults(host, staged, own)).toEqual(faults.map(expect.stringContaining));
});
