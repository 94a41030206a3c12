import { InvalidArgumentError } from "commander";

/** Reads a whole number from 1 up. */
export function count(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("expected a whole number from 1 up, for example 5.");
  return number;
}
