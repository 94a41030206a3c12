/** What came for one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded, where it was compressed. */
  readonly body: Uint8Array;
}

/** Something to ask of the live site. */
export interface SiteRequest {
  /** Without the path prefix, encoded: `/x/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Everything that is wrong with the answer: what came, what was expected, what to do. A line each, without the path. */
  readonly faults: (answer: Answer) => readonly string[];
  /** What there is to ask when the answer is known. */
  readonly follow?: (answer: Answer) => readonly SiteRequest[];
}

/** Something that is wrong at one address. */
export interface Fault {
  /** With the path prefix, not encoded. */
  readonly path: string;
  readonly message: string;
}
