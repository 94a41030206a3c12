import type { Manifest } from "../release/manifest";

/** A built release on this machine. */
export interface Release {
  /** Where it stands: `dist`, absolute. */
  readonly directory: string;
  readonly manifest: Manifest;
}

/** What happens to one file of the host. */
export interface Change {
  /** `headers`: the same bytes, answered otherwise. `removed`: readers no longer get it. */
  readonly kind: "new" | "changed" | "headers" | "removed";
  /** As in the manifest: `x/index.html`. */
  readonly path: string;
  /** Of the new file; of the former one where it is removed. */
  readonly bytes: number;
}

/** Tells a person how far it is. */
export interface Report {
  /** A phase begins, named in a few words: `Uploading`. */
  begin(phase: string): void;
  /** How much of the phase is done, in bytes. */
  bytes(done: number, total: number): void;
  /** A line to remember: that a stale lock was taken over, say. */
  note(line: string): void;
}

/** What a deploy or a rollback would do. Making one writes nothing. */
export interface Plan {
  /** The id of the release that is live afterwards. */
  readonly release: string;
  /** What is live before. `undefined` where nothing is, or where the host cannot be asked. */
  readonly live: Manifest | undefined;
  readonly changes: readonly Change[];
  /** Is there nothing to do? Then `apply` is not called: zero writes. */
  readonly upToDate: boolean;
  /** What happens beside the files, a line each: `invalidates 12 paths of CloudFront`. */
  readonly also: readonly string[];
  /** What happens where others see it, as a question for whoever runs the command: `Push to …?` */
  readonly question?: string | undefined;
  /**
   * Does it, under the host's lock.
   *
   * @throws {ReleaseError} when another deploy is under way, or something else went live since the plan was made
   */
  apply(report: Report): Promise<void>;
}

/** One release in a host's history. */
export interface Deployment {
  /** The manifest's id. */
  readonly release: string;
  readonly time: Date;
  readonly live: boolean;
  /** How many files readers can ask for, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

/** A place where releases go. What it cannot be used for is a ReleaseError of one line that says what to do instead. */
export interface Target {
  /** What the host cannot do, in words for its owner, a line each. */
  readonly cannot: readonly string[];
  /**
   * @throws {ReleaseError} a line for each limit of the host that the release does not keep
   */
  plan(release: Release): Promise<Plan>;
  /** The way back to the release before. */
  rollback(): Promise<Plan>;
  /** The latest first. */
  history(): Promise<readonly Deployment[]>;
}

/** What the command line says about how to deploy. */
export interface TargetOptions {
  /** How many releases are kept on the host, the live one included. */
  readonly keep: number;
  /** The name of a preview beside the live site, where the host has any. */
  readonly preview?: string;
  /** An S3-compatible server: `https://…`. */
  readonly endpoint?: string;
  /** The id of the CloudFront distribution in front of the bucket. */
  readonly cloudfront?: string;
  /** Where the Varnish in front of a server or a bucket takes `PURGE` requests: `http://…`. */
  readonly varnish?: string;
}
