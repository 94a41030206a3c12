/** An address without its percent-encoding; as it is where that is broken. */
export const decodeAddress = (address: string): string => decodeValid(address) ?? address;

/** An address without its percent-encoding; `undefined` where that is broken. */
export const decodeValid = (address: string): string | undefined =>
  guarded(decodeURIComponent, address);

/**
 * An address as a person writes it: `%C3%A9` is decoded, while `%2F`, `%3F` and `%23`, which would mean something else, stay.
 * As it is where the encoding is broken.
 */
export const readableAddress = (address: string): string => guarded(decodeURI, address) ?? address;

function guarded(decode: (address: string) => string, address: string): string | undefined {
  try {
    return decode(address);
  } catch {
    return undefined;
  }
}
