/** Changes, as good as always, when one of the lines does (FNV-1a, 32 bits; http://www.isthe.com/chongo/tech/comp/fnv/). */
export function problemsDigest(lines: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of lines.join("\n")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
