import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Release } from "../../src/deploy/target";
import { pageFile } from "../../src/model/page-file";
import type { S3Server } from "./s3-server";
import { builtSite } from "./site";

/** A small change of a site that has everything in it: pages and styles change, pages come, go and move. */
export interface Change {
  readonly before: Release;
  readonly after: Release;
}

export async function smallChange(): Promise<Change> {
  return {
    before: await builtSite({ look: "red", pages: { edited: "one", moving: "old", going: "old" } }),
    after: await builtSite({
      look: "blue",
      pages: { edited: "two", moved: "new" },
      redirects: [{ from: "/moving/", to: "/moved/" }],
      gone: ["/going/"],
    }),
  };
}

/** What readers may get, before the new release is the live one and after that. */
const allowed: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  "/": [["former", "new"], ["new"]],
  "/edited/": [["former", "new"], ["new"]],
  "/404.html": [["former", "new"], ["new"]],
  "/moved/": [["404", "new"], ["new"]],
  "/moving/": [["former", "301"], ["301"]],
  "/going/": [["former"], ["former", "404"]],
};

/**
 * Asks a site whose deploy was stopped for every page: each is wholly the former or the new one, what it names is there and
 * whole, and nothing has gone too early.
 */
export async function expectWhole(s3: S3Server, change: Change): Promise<void> {
  const state = await s3.object(".rung/state.json");
  const isLive = state !== undefined && JSON.parse(state).live === change.after.manifest.release;
  for (const [path, [early, late]] of Object.entries(allowed)) {
    const answer = await s3.get(path);
    const text = await answer.text();
    const found = answer.status === 200 ? kindOf(path, text, change) : `${answer.status}`;
    expect({ path, isLive, found }).toEqual({
      path,
      isLive,
      found: expect.stringMatching(`^(${(isLive ? late : early).join("|")})$`),
    });
    if (found === "former") await expectAssets(s3, change.before, text);
    if (found === "new") await expectAssets(s3, change.after, text);
  }
}

function kindOf(path: string, text: string, { before, after }: Change): string {
  if (text === textOf(before, path)) return "former";
  return text === textOf(after, path) ? "new" : text;
}

/** After a deploy that was not stopped. */
export async function expectNew(s3: S3Server, { after }: Change): Promise<void> {
  for (const { path, digest } of after.manifest.files) {
    const answer = await s3.get(`/${path}`);
    expect([path, answer.status, digestOf(new Uint8Array(await answer.arrayBuffer()))]).toEqual([
      path,
      200,
      digest,
    ]);
  }
  expect((await s3.get("/going/")).status).toBe(404);
  const moved = await s3.get("/moving/");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/moved/"]);
}

async function expectAssets(s3: S3Server, { manifest }: Release, text: string): Promise<void> {
  for (const [, address = ""] of text.matchAll(/(?:href|src)="\/([^"]+)"/g)) {
    const file = manifest.files.find(({ path }) => path === address);
    const answer = await s3.get(`/${address}`);
    const digest = digestOf(new Uint8Array(await answer.arrayBuffer()));
    expect([address, answer.status, digest]).toEqual([address, 200, file?.digest]);
  }
}

function textOf({ directory }: Release, path: string): string | undefined {
  try {
    return readFileSync(join(directory, pageFile(path)), "utf8");
  } catch {
    return undefined;
  }
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
