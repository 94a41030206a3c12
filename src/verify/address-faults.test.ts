import { addressFaults } from "./address-faults";

const built = new URL("https://rung.example");

test.each([
  ["https://rung.example/blog", 0],
  ["http://localhost:9000", 0],
  ["https://127.0.0.1:9000", 0],
  ["http://[::1]:9000", 0],
  ["http://rung.example", 1],
  ["https://www.rung.example", 1],
  ["https://rung.example:8443", 1],
  ["https://localhost.example", 1],
])("a site for https://rung.example, at %s, has %i faults", (asked, faults) => {
  expect(addressFaults(new URL(asked), built)).toHaveLength(faults);
});
