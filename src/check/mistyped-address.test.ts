import { meantAddress } from "./mistyped-address";

test.each([
  ["www.example.com", "https://www.example.com"],
  ["www.example.com/a?b#c", "https://www.example.com/a?b#c"],
  ["example.com", "https://example.com"],
  ["linkedin.com/in/x", "https://linkedin.com/in/x"],
  ["hr@acme.example", "mailto:hr@acme.example"],
  ["hr@acme.example?subject=Hello", "mailto:hr@acme.example?subject=Hello"],
  ["mailto://hr@acme.example", "mailto:hr@acme.example"],
  ["https:/example.com", "https://example.com"],
  ["https:///example.com", "https://example.com"],
  ["http:/example.com", "http://example.com"],
  ["https:example.com", "https://example.com"],
  ["https//example.com", "https://example.com"],
  ["https;//example.com", "https://example.com"],
  ["htps://example.com", "https://example.com"],
  ["htts://example.com", undefined],
  ["https://example.com", undefined],
  ["http://example.com", undefined],
  ["mailto:hr@acme.example", undefined],
  ["/www.example.com", undefined],
  ["#www.example.com", undefined],
  ["notes.md", undefined],
  ["report.pdf", undefined],
  ["../other/", undefined],
  ["/@handle", undefined],
  ["javascript:alert(1)", undefined],
  ["http", undefined],
  ["", undefined],
])("%s", (written, meant) => {
  expect(meantAddress(written)).toBe(meant);
});
