import { createHash } from "node:crypto";
import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { kindOf, parsedFile } from "../check/checked-file";
import type { ImageUse } from "../check/image-uses";
import { type Inspection, inspect } from "../check/inspect";
import type { CheckedFile, FileRule } from "../check/rule";
import { ContentError, type ContentProblem } from "../markdown/content-error";
import type { SourceFile } from "../model/content";
import { decodeAddress } from "../model/decode-address";
import { type Frontmatter, readDocument } from "../model/document";
import { isBeside } from "../model/is-beside";
import type { Problem } from "../model/problem";
import { locateProblems } from "./locate-problems";
import { type RenderPlace, renderDocument } from "./render-document";

/** A rendered text in the store. Plain data. */
interface StoredBody {
  /** The name of its file, without `.json`. */
  readonly key: string;
  /** File names of the pictures that it shows. */
  readonly pictures: readonly string[];
}

/**
 * What a Markdown file is: its fields, what rules say of it, and its text, rendered. It depends on the bytes of the file, on the
 * pictures that it shows, and on the code. Plain data.
 */
export interface MadeDocument {
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** Left out where the file cannot be read. */
  readonly frontmatter?: Frontmatter;
  /** Left out where the frontmatter or the text cannot be parsed. */
  readonly inspection?: Inspection;
  /** Left out until it is rendered, and where it cannot be. */
  readonly body?: StoredBody;
  /** What is wrong with the frontmatter as YAML, with the encoding, with the nesting. */
  readonly problems: readonly Problem[];
  /** What is wrong with its pictures and its code; left out until the text is rendered. */
  readonly renderProblems?: readonly Problem[];
  /** Of the text and pictures that these are about; see `bodyKey`. */
  readonly renderKey?: string;
}

/** How texts are rendered and where they are kept. Plain data. */
export interface BodyStorePlace extends RenderPlace {
  /** Absolute path. */
  readonly contentDirectory: string;
  /** Absolute path of the folder of rendered texts. */
  readonly bodyDirectory: string;
}

export const digestOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url");

/**
 * Makes the document of a Markdown file.
 *
 * @param file the path to show
 * @param place with it, the text is rendered, too
 * @returns undefined for what is no Markdown of ours
 */
export async function makeDocument(
  source: SourceFile,
  file: string,
  rules: readonly FileRule[],
  place?: BodyStorePlace,
): Promise<MadeDocument | undefined> {
  const made = inspectDocument(source, file, rules);
  if (!made?.document.inspection || !made.checked || !place) return made?.document;
  return { ...made.document, ...(await store(made.checked, made.document, place)) };
}

/** The same without rendering. */
export function inspectDocument(
  source: SourceFile,
  file: string,
  rules: readonly FileRule[],
): { readonly document: MadeDocument; readonly checked: CheckedFile | undefined } | undefined {
  if (kindOf(source.path) === undefined) return undefined;
  const { document, problems } = readDocument(file, source.bytes);
  const digest = digestOf(source.bytes);
  if (!document) return { document: { digest, problems }, checked: undefined };
  const { frontmatter } = document;
  try {
    const checked = parsedFile(source, document);
    if (!checked) return { document: { digest, frontmatter, problems }, checked };
    const inspection = inspect(checked, rules);
    return { document: { digest, frontmatter, problems, inspection }, checked };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "quotes or lists are nested thousands of levels deep; flatten them";
    const place = { line: frontmatter.bodyLine, column: 1 };
    const deep = { file, ...place, severity: "error" as const, rule: "nested-too-deep", message };
    return { document: { digest, frontmatter, problems: [...problems, deep] }, checked: undefined };
  }
}

/** Renders a text and keeps it. */
async function store(
  checked: CheckedFile,
  { digest, inspection }: MadeDocument,
  place: BodyStorePlace,
): Promise<Pick<MadeDocument, "body" | "renderProblems" | "renderKey">> {
  const key = bodyKey(digest, inspection?.images ?? [], checked.path, place.contentDirectory);
  try {
    const warnings: ContentProblem[] = [];
    const body = await renderDocument(checked, place, (problem) => warnings.push(problem));
    keepBody(join(place.bodyDirectory, `${key}.json`), JSON.stringify(body));
    return {
      body: { key, pictures: body.pictures },
      renderProblems: locateProblems(warnings, checked.text, "warning"),
      renderKey: key,
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { renderProblems: locateProblems(error.problems, checked.text), renderKey: key };
  }
}

/** Thousands are written one after the other: in one go each, which costs a third of the time of the thread pool. */
function keepBody(file: string, text: string): void {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, text);
  }
  renameSync(unfinished, file);
}

/** The name of a rendered text: of its file's bytes, and of the sizes and times of the pictures beside it. */
export function bodyKey(
  digest: string,
  images: readonly ImageUse[],
  path: string,
  contentDirectory: string,
): string {
  const beside = images
    .filter(({ src }) => isBeside(src))
    .map(({ src }) => stateOf(join(contentDirectory, dirname(path), decodeAddress(src))));
  return createHash("sha256")
    .update(JSON.stringify([path, digest, beside]))
    .digest("hex")
    .slice(0, 32);
}

function stateOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file.replace(/[?#].*$/, ""));
    return `${size} ${mtimeMs}`;
  } catch {
    // Whatever stands in the way of the picture is said where it is read.
    return "";
  }
}
