/**
 * A color of the light theme, as the owner's tokens state it: `#fbf8f2`. Nothing where they state it in another way than by
 * hexadecimal digits, which is all that every reader of an icon's color understands.
 *
 * @param token its name without the dashes: `paper`
 */
export function lightColor(tokens: string, token: string): string | undefined {
  const value = new RegExp(`--${token}:\\s*(?:light-dark\\(\\s*)?(#[0-9a-f]{3,6})\\b`, "i");
  return value.exec(tokens)?.[1];
}
