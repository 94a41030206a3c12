/**
 * The paper of the light theme, as the owner's tokens state it: `#fbf8f2`. White where they state it in another way than
 * by hexadecimal digits, which is all that every reader of an icon's color understands.
 */
export function paperOf(tokens: string): string {
  return /--paper:\s*(?:light-dark\(\s*)?(#[0-9a-f]{3,6})\b/i.exec(tokens)?.[1] ?? "#ffffff";
}
