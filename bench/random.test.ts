import { randomFrom } from "./random";

test("the same seed makes the same choices, another seed others", () => {
  const choices = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 20 }, () => random.between(1, 1000));
  };
  expect(choices(7)).toEqual(choices(7));
  expect(choices(7)).not.toEqual(choices(8));
});

test("choices stay within their bounds and reach both ends", () => {
  const random = randomFrom(1);
  const seen = new Set(Array.from({ length: 200 }, () => random.between(3, 5)));
  expect([...seen].sort()).toEqual([3, 4, 5]);
});

test("some of a list are different ones, and never more than there are", () => {
  const random = randomFrom(1);
  expect(new Set(random.some(["a", "b", "c"], 3)).size).toBe(3);
  expect(random.some(["a"], 3)).toEqual(["a"]);
});

test("lengths gather around their median", () => {
  const random = randomFrom(1);
  const lengths = Array.from({ length: 1001 }, () => random.around(600, 0.35)).sort(
    (a, b) => a - b,
  );
  expect(lengths[500]).toBeGreaterThan(560);
  expect(lengths[500]).toBeLessThan(640);
  expect(lengths[0]).toBeGreaterThan(200);
  expect(lengths[1000]).toBeLessThan(1800);
});
