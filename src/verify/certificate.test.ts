import { certificateFaults, daysLeft } from "./certificate";

const now = new Date("2026-06-01T12:00:00Z");
const until = (days: number) => new Date(now.getTime() + days * 86_400_000);
const trusted = (days: number) => ({ until: until(days), refusal: undefined });

test.each([
  [90, 0, 0],
  [21, 0, 0],
  [20.9, 0, 1],
  [7, 0, 1],
  [6.9, 1, 0],
  [-1, 1, 0],
])("with %d days left: %i faults, %i warnings", (days, faults, warnings) => {
  const found = certificateFaults(trusted(days), now);
  expect([found.faults.length, found.warnings.length]).toEqual([faults, warnings]);
});

test("what browsers do not trust is a fault, however long it holds", () => {
  const { faults } = certificateFaults({ ...trusted(90), refusal: "CERT_HAS_EXPIRED" }, now);
  expect(faults).toEqual([
    expect.stringContaining("the certificate is not trusted (CERT_HAS_EXPIRED)"),
  ]);
});

test("days are whole ones", () => {
  expect(daysLeft(trusted(1.9), now)).toBe(1);
  expect(certificateFaults(trusted(1.9), now).faults).toEqual([
    expect.stringContaining("the certificate ends in 1 day, on 2026-06-03"),
  ]);
});
