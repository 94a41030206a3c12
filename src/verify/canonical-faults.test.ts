import { canonicalFaults } from "./canonical-faults";

const address = "https://rung.example/x/";

test.each([
  [address],
  ["/x/"],
  [undefined],
  // First published elsewhere.
  ["https://other.example/x/"],
])("%s is as it should be", (canonical) => {
  expect(canonicalFaults(canonical, address)).toEqual([]);
});

test.each([["https://rung.example/"], ["http://rung.example/x/"], ["/x"], ["https://"]])(
  "%s is a fault",
  (canonical) => {
    expect(canonicalFaults(canonical, address)).toEqual([
      expect.stringContaining(`its canonical link is ${canonical}, expected ${address}`),
    ]);
  },
);

test("letters of any script are the same, encoded or not", () => {
  expect(
    canonicalFaults("https://rung.example/%D0%BA/", encodeURI("https://rung.example/к/")),
  ).toEqual([]);
});
