import { createHash } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { listFiles } from "../content/list-files";
import { replaceFile } from "../content/replace-file";
import type { Content } from "../model/content";
import { forEachOf } from "../model/for-each-of";
import type { BuildOptions, BuildSummary } from "./build";

/** What the last build of a content folder was made from, and what it made. */
const lastBuild = z.object({
  /** Digest of the code, the content, `static/` and the place of the release. */
  inputs: z.string(),
  /** Instants between which the same inputs make the same site: in milliseconds, `until` left out for ever. */
  from: z.number(),
  until: z.number().optional(),
  /** Digest of the names, sizes and times of the release's files. */
  release: z.string(),
  summary: z.object({
    posts: z.number(),
    pages: z.number(),
    waiting: z.object({
      drafts: z.number(),
      scheduled: z.number(),
      unlisted: z.number(),
      next: z.object({ date: z.string(), file: z.string() }).exactOptional(),
    }),
    files: z.number(),
    bytes: z.number(),
    largestPage: z.object({ path: z.string(), bytes: z.number() }),
    warnings: z.array(z.string()),
    ruleWarnings: z.number(),
  }),
});

/**
 * A digest of all that a build is made from, but for the moment.
 *
 * @param code digest of the code and of the site's facts
 */
export async function inputsDigest(
  project: string,
  { content, out }: BuildOptions,
  code: string,
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([code, content, resolve(out)]));
  const folder = resolve(content);
  hash.update(await filesState(folder));
  // An editor may keep a file's time and size.
  for (const file of await listFiles(folder)) {
    if (/\.(md|markdown|ya?ml|txt)$/i.test(file)) hash.update(await readFile(join(folder, file)));
  }
  return hash.update(await filesState(join(project, "static"))).digest("hex");
}

/** What the last build made, where this one would make the same and it is all there. */
export async function sameAsLast(
  file: string,
  inputs: string,
  { now, out }: BuildOptions,
): Promise<Omit<BuildSummary, "seconds"> | undefined> {
  const last = lastBuild.safeParse(await readJson(file)).data;
  const { from = 0, until = Number.POSITIVE_INFINITY } = last ?? {};
  const isNow = from <= now.getTime() && now.getTime() < until;
  if (last?.inputs !== inputs || !isNow) return undefined;
  if (last.release !== (await filesState(resolve(out)))) return undefined;
  return { ...last.summary, changed: 0, current: true };
}

/** Notes what a build made. */
export async function noteBuild(
  file: string,
  inputs: string,
  { now, out }: BuildOptions,
  content: Pick<Content, "posts">,
  summary: BuildSummary,
): Promise<void> {
  const release = await filesState(resolve(out));
  const until = nextChange(content, now);
  await replaceFile(
    file,
    JSON.stringify({
      inputs,
      from: now.getTime(),
      ...(until !== undefined && { until }),
      release,
      summary,
    }),
  );
}

/** Forgets the last build: what it made is about to change. */
export const forgetBuild = (file: string): Promise<void> => rm(file, { force: true });

/** Milliseconds. A date counts as one of the future only this long before. */
const tolerance = 86_400_000;

/** The next instant at which the same content makes another site: a post is due, or a review. */
function nextChange({ posts }: Pick<Content, "posts">, now: Date): number | undefined {
  const instants = posts
    .flatMap(({ date, reviewBy, updated, reviewed }) => [date, reviewBy, updated, reviewed])
    .flatMap((instant) => (instant ? [Date.parse(instant), Date.parse(instant) - tolerance] : []))
    .filter((instant) => instant > now.getTime());
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

/** A digest of the names, sizes and times of all files in a folder. */
async function filesState(directory: string): Promise<string> {
  const states: string[] = [];
  await forEachOf(await listFiles(directory), 32, async (file) => {
    const { size, mtimeMs } = await stat(join(directory, file));
    states.push(`${file}\n${size} ${mtimeMs}`);
  });
  return createHash("sha256").update(JSON.stringify(states.sort())).digest("hex");
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
