import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import S3rver from "s3rver";
import { testFolder } from "../support/test-folder";
import { makeConsistent } from "./s3-store";

export const bucket = "site";

/** The names and keys that s3rver knows; what the SDK finds first. */
export const credentials = {
  AWS_ACCESS_KEY_ID: "S3RVER",
  AWS_SECRET_ACCESS_KEY: "S3RVER",
  AWS_REGION: "us-east-1",
  AWS_EC2_METADATA_DISABLED: "true",
};

const website =
  "<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument><ErrorDocument><Key>404.html</Key></ErrorDocument></WebsiteConfiguration>";

/** An S3 server, and readers' requests to it as S3's website hosting answers them. */
export interface S3Server {
  readonly port: number;
  get(path: string): Promise<Response>;
  /** The text of an object, as its owner reads it; `undefined` where there is none. */
  object(key: string): Promise<string | undefined>;
  /** All keys, as their owner lists them. */
  keys(): Promise<string[]>;
  /** Writes an object past the deploy, as another tool would. */
  put(key: string, text: string): Promise<void>;
  delete(key: string): Promise<void>;
  /** Remembers all that it holds. */
  keep(name: string): void;
  /** Goes back to that. */
  restore(name: string): void;
  close(): Promise<void>;
}

export async function startS3(): Promise<S3Server> {
  const root = testFolder();
  const directory = join(root, "live");
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [website] }],
  });
  makeConsistent(server.store);
  const { port } = await server.run();
  const url = (path: string): string => `http://127.0.0.1:${port}/${bucket}${path}`;
  // A header of Amazon's is what s3rver tells owners from readers by.
  const owner = (path: string, request: RequestInit = {}): Promise<Response> =>
    fetch(url(path), { ...request, headers: { "x-amz-date": "now", connection: "close" } });
  return {
    port,
    get: (path) => fetch(url(path), { redirect: "manual", headers: { connection: "close" } }),
    async object(key) {
      const answer = await owner(`/${key}`);
      return answer.ok ? answer.text() : undefined;
    },
    async keys() {
      const xml = await (await owner("?list-type=2")).text();
      return [...xml.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = ""]) => key);
    },
    async put(key, body) {
      await (await owner(`/${key}`, { method: "PUT", body })).text();
    },
    async delete(key) {
      await owner(`/${key}`, { method: "DELETE" });
    },
    keep: (name) =>
      cpSync(directory, join(root, name), { recursive: true, preserveTimestamps: true }),
    restore(name) {
      rmSync(join(directory, bucket), { recursive: true });
      cpSync(join(root, name), directory, { recursive: true, preserveTimestamps: true });
    },
    close: () => server.close(),
  };
}
