import { mixedContentFaults } from "./mixed-content-faults";

test.each([
  [["/a.png", "https://a.example/b.png", "//a.example/c.png", "data:,x"], 0],
  [["http://a.example/a.png", "http://a.example/a.png"], 1],
  [[" HTTP://a.example/a.png", "http://a.example/b.js"], 2],
])("%j has %i faults", (loaded, faults) => {
  expect(mixedContentFaults(loaded)).toHaveLength(faults);
});
