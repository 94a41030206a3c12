import { address, withoutHttps } from "./address";

test.each([
  ["https://rung.example", "https://rung.example/"],
  ["http://localhost:9000/blog/#top", "http://localhost:9000/blog/"],
])("%s is %s", (written, href) => expect(address(written).href).toBe(href));

test.each(["rung.example", "localhost:9000", "ftp://rung.example", "https://a.example/?b", ""])(
  '"%s" is no address of a home page',
  (written) => expect(() => address(written)).toThrow("expected the address of a home page"),
);

test.each([
  ["https://rung.example", "http://rung.example/"],
  ["https://rung.example/blog", "http://rung.example/blog/"],
  ["https://rung.example:8443", undefined],
  ["http://rung.example", undefined],
])("%s without HTTPS is %s", (written, plain) => {
  expect(withoutHttps(new URL(written))).toBe(plain);
});
