/** Is there anything that browsers refuse to load, or warn of, on a page that came over HTTPS? A line for each address. */
export function mixedContentFaults(loaded: readonly string[]): string[] {
  const open = new Set(loaded.filter((address) => /^\s*http:/i.test(address)));
  return [...open].map(
    (address) =>
      `it loads ${address.trim()} without HTTPS, which browsers block; write https:, or switch off what puts it there`,
  );
}
