/** Both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a file of `size` bytes that a `Range` header asks for (https://www.rfc-editor.org/rfc/rfc9110#section-14):
 * `"unsatisfiable"` when it begins after the end; `undefined`, so the whole file, for several ranges and for nonsense.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  const end = Math.min(first === "" || last === "" ? size - 1 : Number(last), size - 1);
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  if (first !== "" && last !== "" && Number(last) < start) return undefined;
  return start < size && start <= end ? { start, end } : "unsatisfiable";
}
