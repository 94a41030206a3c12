import { acceptedEncodings } from "./encoding";

test.each([
  [undefined, ["plain"]],
  ["", ["plain"]],
  ["gzip, deflate, br, zstd", ["br", "gzip", "plain"]],
  ["gzip", ["gzip", "plain"]],
  ["GZIP;q=1.0, br;q=0", ["gzip", "plain"]],
  ["br; q=0.001", ["br", "plain"]],
  ["*", ["br", "gzip", "plain"]],
  ["*;q=0, gzip", ["gzip", "plain"]],
  ["*, br;q=0", ["gzip", "plain"]],
  ["identity", ["plain"]],
  ["brotli, x-gzip;q=nonsense", ["plain"]],
])("%s", (header, names) => {
  expect(acceptedEncodings(header).map(({ name }) => name ?? "plain")).toEqual(names);
});
