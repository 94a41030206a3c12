/** What a reader takes, as `Accept-Encoding` says it. `identity` is a file as it is. */
export const accept = { best: "br, gzip", gzip: "gzip", plain: "identity" } as const;

export type Accepted = (typeof accept)[keyof typeof accept];
