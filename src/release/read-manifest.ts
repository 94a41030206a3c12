import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isPlainPath } from "../model/plain-path";
import { ReleaseError } from "./errors";
import { type Manifest, manifestFile, releaseId } from "./manifest";

/** The manifest of the release in `directory`; `undefined` if there is none, or one of another version. */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const file = join(directory, manifestFile);
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined
    ? undefined
    : parseManifest(text, `${file} is damaged`, "remove that release and run `npm run build`");
}

/**
 * Parses a manifest that was stored somewhere. The folder or bucket may be somebody else's (a downloaded preview, for
 * example), so every value is checked before it becomes part of a path, a command or a server's configuration.
 *
 * @param fault which manifest is wrong, as the error begins: `dist/.rung/manifest.json is damaged`
 * @param remedy what to do, as the error ends
 * @returns `undefined` for the format of another version of Rung
 * @throws {ReleaseError} with the first fault
 */
export function parseManifest(text: string, fault: string, remedy: string): Manifest | undefined {
  const refuse = (reason: string) => new ReleaseError([`${fault}: ${reason}; ${remedy}`]);
  const value = parseJson(text);
  if (value === undefined) throw refuse("it is no JSON");
  const version = z.object({ format: z.number() }).safeParse(value);
  if (!version.success) throw refuse(firstIssue(version.error));
  if (version.data.format !== 1) return undefined;
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw refuse(firstIssue(parsed.error));
  const { format: _, release, ...content } = value as Record<string, unknown>;
  if (releaseId(content) !== release) throw refuse("its id does not belong to its content");
  return parsed.data;
}

/** `undefined` for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a value is wrong and why, in one line: `files.3.path: Invalid string`. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map((key) => JSON.stringify(key).slice(0, 60)).join(".");
  return `${place ? `${place}: ` : ""}${issue?.message ?? "it is no object"}`;
}

/** SHA-256, in hex. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 digest in hex");

/** A file's path in a release: `x/index.html`. */
export const releasePathSchema = z
  .string()
  .refine(isPlainPath, "expected a path inside the release, without control characters");

export const countSchema = z.int().nonnegative();

/** One line of printable characters. */
const line = z.string().regex(/^\P{Cc}*$/u, "expected one line");
/** Servers fill in what stands in braces or after a dollar sign. */
const headerValue = line.regex(/^[^{}$]*$/, "expected no braces and no dollar sign");
/** Decoded, so that blanks may be in it. */
const sitePath = z.string().regex(/^\/(?!\/)(?: |[^\s\p{Cc}])*$/u, "expected a path like /x/");
const pathPrefix = z
  .string()
  .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.~%+@=,-]+)*$/, "expected a path like /blog, or nothing");

const manifestSchema = z.object({
  format: z.literal(1),
  release: digestSchema,
  site: z.object({
    url: z.string().regex(/^https?:\/\/[^\s\p{Cc}"'`\\<>{}$]+$/u, "expected a web address"),
    pathPrefix,
    origins: z.object({ forms: z.array(line), fetches: z.array(line) }),
  }),
  headers: z.array(
    z.object({
      pattern: z.string().regex(/^\/[\w./*:~%+-]*$/, "expected a pattern like /*.css"),
      headers: z.record(z.string().regex(/^[\w-]+$/, "expected the name of a header"), headerValue),
    }),
  ),
  redirects: z.array(
    z.object({
      from: sitePath,
      to: z.string().regex(/^(?:\/(?!\/)|https:\/\/)[^\s\p{Cc}]*$/u, "expected an address"),
      status: z.literal(301),
    }),
  ),
  gone: z.array(sitePath),
  files: z.array(
    z.object({
      path: releasePathSchema,
      digest: digestSchema,
      bytes: countSchema,
      type: line,
      cache: z.enum(["asset", "page", "data"]),
      forwards: z.literal(true).exactOptional(),
    }),
  ),
}) satisfies z.ZodType<Manifest>;
