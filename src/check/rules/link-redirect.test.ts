import { unwrapped } from "./link-redirect";

test.each([
  [
    "https://www.google.com/url?q=https://example.com/a%3Fb%3D1&sa=D&ust=1",
    "https://example.com/a?b=1",
  ],
  ["https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.com%2F", "https://example.com/"],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F&h=x", "https://example.com/"],
  [
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F&data=x",
    "https://example.com/",
  ],
  ["https://www.google.com/url?q=https://example.com/a_(b)", "https://example.com/a_%28b%29"],
  ["https://www.google.com/url?q=javascript:alert(1)", undefined],
  ["https://www.google.com/search?q=https://example.com/", undefined],
  ["https://example.com/url?q=https://example.org/", undefined],
  ["https://www.google.com/url", undefined],
  ["/url?q=https://example.org/", undefined],
])("%s", (url, meant) => {
  expect(unwrapped(url)).toBe(meant);
});
