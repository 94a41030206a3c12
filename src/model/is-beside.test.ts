import { isBeside } from "./is-beside";

test.each([
  ["lamp.jpg", true],
  ["./a lamp.jpg?x#y", true],
  ["../other/lamp.jpg", true],
  ["/lamp.jpg", false],
  ["//cdn.example/lamp.jpg", false],
  ["https://example.com/lamp.jpg", false],
  ["java\tscript:alert(1)", false],
  ["da\nta:image/png;base64,AA", false],
])("%j is beside the text: %s", (address, beside) => {
  expect(isBeside(address)).toBe(beside);
});
