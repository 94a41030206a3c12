import Negotiator from "negotiator";

/** A stored form of a file: the suffix of its name on disk, and its `Content-Encoding`. */
export interface Encoding {
  readonly suffix: string;
  readonly name: string | undefined;
}

/** A file as it is. */
export const plain: Encoding = { suffix: "", name: undefined };

const stored = [
  { suffix: ".br", name: "br" },
  { suffix: ".gz", name: "gzip" },
] as const satisfies readonly Encoding[];

/**
 * The forms that a client takes, the smallest first and the plain one last. `header` is its `Accept-Encoding`
 * (https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3); weights other than 0 do not matter, as the client can read all.
 */
export function acceptedEncodings(header = ""): readonly Encoding[] {
  const client = new Negotiator({ headers: { "accept-encoding": header } });
  const names = client.encodings(stored.map(({ name }) => name));
  return [...stored.filter(({ name }) => names.includes(name)), plain];
}
