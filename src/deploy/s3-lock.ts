import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { isRunning } from "../model/is-running";
import { ReleaseError } from "../release/errors";
import { parseJson } from "../release/read-manifest";
import type { Bucket } from "./s3-bucket";
import { lockKey } from "./s3-objects";

const holderSchema = z.object({
  /** Of this run alone. */
  id: z.string(),
  /** The machine, without its name: the object may be read by others. */
  machine: z.string(),
  process: z.int().positive(),
  since: z.iso.datetime(),
  /** The last sign of life. */
  seen: z.iso.datetime(),
});

/** Who writes to a bucket, as it stands in the lock object. */
export type Holder = Readonly<z.output<typeof holderSchema>>;

/** Minutes without a sign of life after which a lock counts for nothing. */
const lease = 10;
const minute = 60 * 1000;

/**
 * The right to write to a bucket: an object that is written only where none stands (`If-None-Match: *`). A server that does
 * not know that condition writes anyway; so the object is read again, and who does not find himself in it gives way. On such a
 * server two that begin in the same instant may both go on, until `confirm` stops one of them.
 */
export class Lock {
  #holder: Holder;
  #etag: string;
  readonly #bucket: Bucket;
  readonly #now: () => Date;

  private constructor(bucket: Bucket, holder: Holder, etag: string, now: () => Date) {
    this.#bucket = bucket;
    this.#holder = holder;
    this.#etag = etag;
    this.#now = now;
  }

  /**
   * @returns the lock, and whose it was if that run is dead
   * @throws {ReleaseError} when another deploy is under way
   */
  static async take(
    bucket: Bucket,
    now = () => new Date(),
  ): Promise<{ readonly lock: Lock; readonly former: Holder | undefined }> {
    const standing = await bucket.read(lockKey);
    const former = standing && parseHolder(standing.text);
    if (former && isAlive(former, now())) throw refusal(former);
    const moment = now().toISOString();
    const holder: Holder = {
      id: randomUUID(),
      machine: thisMachine(),
      process: process.pid,
      since: moment,
      seen: moment,
    };
    const condition = standing ? { IfMatch: standing.etag } : { IfNoneMatch: "*" as const };
    const etag = await bucket.write(lockKey, JSON.stringify(holder), condition);
    const lock = new Lock(bucket, holder, etag ?? "", now);
    if (etag === undefined || !(await lock.#isOurs())) throw refusal(former ?? holder);
    return { lock, former };
  }

  /**
   * Goes on holding it: gives a sign of life, if the last one is a while ago.
   *
   * @throws {ReleaseError} when another deploy has taken it
   */
  async hold(): Promise<void> {
    const now = this.#now();
    if (now.getTime() - Date.parse(this.#holder.seen) < 2 * minute) return;
    this.#holder = { ...this.#holder, seen: now.toISOString() };
    await this.confirm();
    const etag = await this.#bucket.write(lockKey, JSON.stringify(this.#holder), {
      IfMatch: this.#etag,
    });
    if (etag === undefined) throw lost();
    this.#etag = etag;
  }

  /** @throws {ReleaseError} when another deploy has taken it */
  async confirm(): Promise<void> {
    if (!(await this.#isOurs())) throw lost();
  }

  async release(): Promise<void> {
    if (await this.#isOurs()) await this.#bucket.delete(lockKey);
  }

  async #isOurs(): Promise<boolean> {
    const standing = await this.#bucket.read(lockKey);
    return standing !== undefined && parseHolder(standing.text)?.id === this.#holder.id;
  }
}

/** Dead is who was seen too long ago, or is a process of this machine that runs no more. */
function isAlive({ machine, process: pid, seen }: Holder, now: Date): boolean {
  if (now.getTime() - Date.parse(seen) > lease * minute) return false;
  return machine !== thisMachine() || (pid !== process.pid && isRunning(pid));
}

/** Tells machines apart, and containers of one: a process number means nothing in another. */
function thisMachine(): string {
  const facts = [hostname(), ...optional(() => readFileSync("/proc/sys/kernel/random/boot_id"))];
  const hash = createHash("sha256").update(facts.join("\n"));
  return hash.update(optional(() => readlinkSync("/proc/self/ns/pid")).join()).digest("hex");
}

function optional(read: () => string | Buffer): string[] {
  try {
    return [read().toString()];
  } catch {
    return [];
  }
}

const parseHolder = (text: string): Holder | undefined =>
  holderSchema.safeParse(parseJson(text)).data;

function refusal({ since, seen }: Holder): ReleaseError {
  const until = new Date(Date.parse(seen) + lease * minute).toISOString();
  return new ReleaseError([
    `another deploy has been under way since ${clock(since)}; wait until it is over (if it was stopped on another machine, its lock ends at ${clock(until)})`,
  ]);
}

const lost = (): ReleaseError =>
  new ReleaseError([
    "another deploy has taken the lock in the meantime; wait until it is over, then run the same command again",
  ]);

const clock = (moment: string): string => `${moment.slice(11, 16)} UTC`;
