import type { Finding } from "./rule";

const address =
  /(?<![\p{L}\p{N}.+_-])[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}[a-z]{2,24}(?![\p{L}\p{N}@])/giu;
/** Nobody's: names kept for examples, users of servers, and pictures for dense screens. */
const nobodys =
  /@(?:[^@]*\.)?example(?:\.(?:com|org|net|edu))?$|\.(?:example|test|invalid|local|localhost|png|jpe?g|gif|svg|webp|avif)$|^(?:git|hg|no-?reply)@/i;

/**
 * The e-mail addresses in a text.
 * @see https://www.rfc-editor.org/rfc/rfc2606 for the names kept for examples
 */
export function* emailsIn(text: string, message: string): Generator<Finding> {
  if (!text.includes("@")) return;
  for (const { 0: found, index: start } of text.matchAll(address)) {
    if (!nobodys.test(found)) yield { start, end: start + found.length, message };
  }
}
