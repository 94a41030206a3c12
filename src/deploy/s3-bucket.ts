import { createHash } from "node:crypto";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { ReleaseError } from "../release/errors";
import { isMissing, s3Error, statusOf } from "./s3-errors";
import type { Listed, Stored } from "./s3-live";
import type { ObjectHeaders, SiteObject } from "./s3-objects";

export interface BucketAddress {
  readonly bucket: string;
  /** `""`, or without a slash at either end. */
  readonly prefix: string;
  /** A server other than Amazon's. */
  readonly endpoint?: string | undefined;
}

/** The conditions of a write: that nothing stands there, or that what stands there has this ETag. */
type Condition = { readonly IfNoneMatch: "*" } | { readonly IfMatch: string };

const digestKey = "rung-digest";

/** A server that says nothing for this long is asked again, milliseconds. */
const patience = { connectionTimeout: 10_000, socketTimeout: 60_000 };

/**
 * The objects under a prefix of a bucket. Keys are without the prefix. Credentials and region come from the SDK's own chain
 * (environment, profile, role), and so do its retries. Every failure is a ReleaseError of one line that says what to do.
 */
export class Bucket {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;

  constructor({ bucket, prefix, endpoint }: BucketAddress) {
    this.#bucket = bucket;
    this.#prefix = prefix === "" ? "" : `${prefix}/`;
    // The SDK's own versions are ours to choose; that Node 20 ends is no news for each deploy.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
    // Other servers know no bucket by a host's name, and few have regions.
    const elsewhere = endpoint !== undefined && {
      endpoint,
      forcePathStyle: true,
      region: process.env.AWS_REGION ?? "us-east-1",
    };
    this.#client = new S3Client({ ...elsewhere, requestHandler: patience });
  }

  /** All objects. */
  async list(): Promise<Map<string, Listed>> {
    const listing = new Map<string, Listed>();
    let ContinuationToken: string | undefined;
    do {
      const page = await this.#send("s3:ListBucket", "", () =>
        this.#client.send(
          new ListObjectsV2Command({
            Bucket: this.#bucket,
            Prefix: this.#prefix,
            ContinuationToken,
          }),
        ),
      );
      for (const { Key = "", Size = 0, LastModified = new Date() } of page.Contents ?? [])
        listing.set(Key.slice(this.#prefix.length), { bytes: Size, modified: LastModified });
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (ContinuationToken !== undefined);
    return listing;
  }

  /** An object's text and ETag; `undefined` where there is none. */
  async read(key: string): Promise<{ readonly text: string; readonly etag: string } | undefined> {
    return this.#send("s3:GetObject", key, async () => {
      const answer = await this.#client
        .send(new GetObjectCommand(this.#at(key)))
        .catch(unlessMissing);
      if (!answer?.Body) return undefined;
      return { text: await answer.Body.transformToString(), etag: answer.ETag ?? "" };
    });
  }

  /** What stands under a key; `undefined` where nothing does. */
  async head(key: string): Promise<(Stored & { readonly bytes: number }) | undefined> {
    return this.#send("s3:GetObject", key, async () => {
      const answer = await this.#client
        .send(new HeadObjectCommand(this.#at(key)))
        .catch(unlessMissing);
      if (!answer) return undefined;
      const { ContentType = "", CacheControl = "", WebsiteRedirectLocation } = answer;
      return {
        bytes: answer.ContentLength ?? 0,
        digest: answer.Metadata?.[digestKey],
        headers: {
          contentType: ContentType,
          cacheControl: CacheControl,
          ...(WebsiteRedirectLocation !== undefined && { redirect: WebsiteRedirectLocation }),
        },
      };
    });
  }

  /** Writes an object of the site, and makes sure that exactly these bytes arrived. */
  async put(key: string, body: Uint8Array, { digest, headers }: SiteObject): Promise<void> {
    const checksum = Buffer.from(digest, "hex").toString("base64");
    const answer = await this.#send("s3:PutObject", key, () =>
      this.#client.send(
        new PutObjectCommand({
          ...this.#at(key),
          ...storedHeaders(headers),
          Body: body,
          Metadata: { [digestKey]: digest },
          ChecksumSHA256: checksum,
        }),
      ),
    );
    // Amazon computes the checksum of what arrived; other servers at least say its MD5.
    const md5 = createHash("md5").update(body).digest("hex");
    if (answer.ChecksumSHA256 === checksum || answer.ETag === `"${md5}"`) return;
    await this.#verify(key, { digest, bytes: body.length });
  }

  /** Copies an object with its headers, on the server, and makes sure that it arrived. */
  async copy(from: string, { path, digest, bytes }: SiteObject): Promise<void> {
    const source = `${this.#bucket}/${this.#prefix}${from}`;
    const answer = await this.#send("s3:PutObject", path, () =>
      this.#client.send(
        new CopyObjectCommand({
          ...this.#at(path),
          CopySource: source.split("/").map(encodeURIComponent).join("/"),
        }),
      ),
    );
    const checksum = Buffer.from(digest, "hex").toString("base64");
    if (answer.CopyObjectResult?.ChecksumSHA256 === checksum) return;
    await this.#verify(path, { digest, bytes });
  }

  /** Writes a text of our own, that no reader sees. Its ETag; `undefined` when the condition does not hold. */
  async write(key: string, text: string, condition?: Condition): Promise<string | undefined> {
    return this.#send("s3:PutObject", key, async () => {
      const command = { ...this.#at(key), Body: text, ContentType: "application/json" };
      const answer = await this.#client
        .send(new PutObjectCommand({ ...command, ...condition }))
        .catch((error: unknown) => {
          const status = statusOf(error);
          if (condition && (status === 412 || status === 409)) return undefined;
          // A server that knows no conditions.
          if (condition && status === 501) return this.#client.send(new PutObjectCommand(command));
          throw error;
        });
      return answer && (answer.ETag ?? "");
    });
  }

  async delete(key: string): Promise<void> {
    await this.#send("s3:DeleteObject", key, () =>
      this.#client.send(new DeleteObjectCommand(this.#at(key))),
    );
  }

  async #verify(key: string, expected: { readonly digest: string; readonly bytes: number }) {
    const found = await this.head(key);
    if (found?.digest === expected.digest && found.bytes === expected.bytes) return;
    throw new ReleaseError([
      `${key} did not arrive whole in the bucket: expected ${expected.bytes} bytes, found ${found?.bytes ?? "none"}; run the same command again`,
    ]);
  }

  #at(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#bucket, Key: this.#prefix + key };
  }

  async #send<Answer>(permission: string, key: string, send: () => Promise<Answer>) {
    try {
      return await send();
    } catch (error) {
      throw s3Error(error, { permission, bucket: this.#bucket, key: this.#prefix + key });
    }
  }
}

function storedHeaders({ contentType, cacheControl, redirect }: ObjectHeaders) {
  return {
    ContentType: contentType,
    CacheControl: cacheControl,
    ...(redirect !== undefined && { WebsiteRedirectLocation: redirect }),
  };
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
