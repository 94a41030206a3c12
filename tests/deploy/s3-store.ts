import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import type { ObjectStore } from "s3rver";

/**
 * Makes s3rver's store as consistent as S3's own: one request sees an object before or after another's write, and a write that
 * was answered stands. Without this it rewrites files in place, answers before they are written, and removes a folder that
 * another request is about to use.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel
 */
export function makeConsistent(store: ObjectStore): void {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const bytes = await buffer(content);
    return inTurn(async () => {
      const path = store.getResourcePath(bucket, key, "object");
      mkdirSync(dirname(path), { recursive: true });
      // Whoever has the former file open reads on in that one.
      writeFileSync(`${path}.new`, bytes);
      renameSync(`${path}.new`, path);
      const md5 = createHash("md5").update(bytes).digest("hex");
      await store.putMetadata(bucket, key, metadata, md5);
      return { size: bytes.length, md5 };
    });
  };
  const get = store.getObject.bind(store);
  store.getObject = (...object) => inTurn(() => get(...object));
  const remove = store.deleteObject.bind(store);
  store.deleteObject = (...object) => inTurn(() => remove(...object));
}
