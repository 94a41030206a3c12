import { positionsIn } from "./position";
import type { Problem } from "./problem";

/** Text without a byte-order mark, or the problem that the bytes are no UTF-8, at the first wrong byte. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** Decodes a whole file strictly. */
export function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const before = validPrefix(bytes);
    const place = positionsIn(before)(before.length);
    return {
      problem: {
        file,
        ...place,
        severity: "error",
        rule: "encoding",
        message: `expected UTF-8, but this byte belongs to ${encodingOf(bytes)}; save the file as UTF-8`,
      },
    };
  }
}

/** The text before the first byte that cannot be part of UTF-8, found by halving. */
function validPrefix(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodePrefix(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  return decodePrefix(bytes, good) ?? "";
}

/** The text of the first `length` bytes, without a character that they cut short; undefined where they are wrong. */
function decodePrefix(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), {
      stream: true,
    });
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return utf16 ? "UTF-16" : "another encoding";
}
