import { decodeAddress, decodeValid, readableAddress } from "./decode-address";

test.each([
  ["/caf%C3%A9/a%2Fb%23c", "/café/a/b#c", "/café/a/b#c", "/café/a%2Fb%23c"],
  ["/a b/", "/a b/", "/a b/", "/a b/"],
  ["/100%/", "/100%/", undefined, "/100%/"],
  ["/%FF/%C3%A9", "/%FF/%C3%A9", undefined, "/%FF/%C3%A9"],
])("%s is %s, strictly %s, and for people %s", (address, decoded, valid, readable) => {
  expect(decodeAddress(address)).toBe(decoded);
  expect(decodeValid(address)).toBe(valid);
  expect(readableAddress(address)).toBe(readable);
});
