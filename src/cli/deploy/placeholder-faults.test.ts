import { placeholderFaults } from "./placeholder-faults";

test.each([
  ["https://rung.example", 1],
  ["https://rung.example/blog", 1],
  ["https://rung.example.com", 0],
  ["https://blog.example", 0],
])("%s", (url, faults) => {
  expect(placeholderFaults(url)).toHaveLength(faults);
});
