import { InvalidArgumentError } from "commander";

/** An option's value from 1 to 100,000. @throws InvalidArgumentError for anything else */
export function wholeNumber(written: string): number {
  const number = Number(written);
  if (!/^\d+$/.test(written) || number < 1 || number > 100_000) {
    throw new InvalidArgumentError("expected a whole number from 1 to 100000.");
  }
  return number;
}
