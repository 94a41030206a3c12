import type { LinkFact } from "./facts";
import type { Edit } from "./rule";

/** The fix that gives a link another path, and leaves what follows `?` or `#`; none where it cannot be made safely. */
export function withPath({ url, address }: LinkFact, path: string): { fix?: Edit } {
  if (!address) return {};
  const end = address.start + url.replace(/[?#].*$/s, "").length;
  return { fix: { start: address.start, end, replacement: path } };
}
