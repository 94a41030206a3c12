/** https://github.com/jamhall/s3rver: what the tests use of it. */
declare module "s3rver" {
  /** Where it keeps objects: in files of a folder. */
  export interface ObjectStore {
    putObject(object: {
      readonly bucket: string;
      readonly key: string;
      readonly content: NodeJS.ReadableStream;
      readonly metadata: object;
    }): Promise<{ readonly size: number; readonly md5: string }>;
    getObject(bucket: string, key: string, options?: object): Promise<unknown>;
    deleteObject(bucket: string, key: string): Promise<void>;
    putMetadata(bucket: string, key: string, metadata: object, md5: string): Promise<void>;
    getResourcePath(bucket: string, key: string, resource: "object"): string;
  }
  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly configureBuckets: readonly {
        readonly name: string;
        readonly configs?: readonly string[];
      }[];
    });
    readonly store: ObjectStore;
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
