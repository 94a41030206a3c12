import { formatHex, parse } from "culori";

/** A color in any way that CSS knows: `#fbf8f2`, `teal`, `oklch(0.98 0.01 80)`. */
const color = String.raw`(#[0-9a-f]+|[a-z]+(?:\([^()]*\))?)(?=[\s,;)}]|$)`;

/**
 * A color of the light theme, as the owner's tokens state it, in hexadecimal digits: those are all that every reader of an
 * icon's color understands. Nothing where it cannot be read, as `var(--x)`, or is not opaque.
 *
 * @param token its name without the dashes: `paper`
 */
export function lightColor(tokens: string, token: string): string | undefined {
  const value = new RegExp(String.raw`--${token}:\s*(?:light-dark\(\s*)?${color}`, "i");
  const read = parse(value.exec(tokens)?.[1]?.toLowerCase() ?? "");
  return (read?.alpha ?? 1) < 1 ? undefined : formatHex(read);
}
