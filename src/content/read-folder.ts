import { join, resolve } from "node:path";
import { type Answer, externalAddresses, externalFindings } from "../check/external-links";
import { type RuleProblem, report } from "../check/report";
import { fileRulesFor, siteRules } from "../check/rules";
import { type Content, readContent, type SourceFile } from "../model/content";
import { compareProblems, type Problem } from "../model/problem";
import { site } from "../site";
import { checkFolder } from "./check-folder";
import { checkImages } from "./check-images";
import { Documents } from "./documents";
import { leftOut } from "./left-out";
import { contentFiles, contentSettings } from "./load-content";
import type { RenderPlace } from "./render-document";
import { siteLanguage } from "./site-language";
import { staticFiles } from "./static-files";

/** A content folder as it is now. */
export interface ContentFolder {
  /** Absolute path. */
  readonly directory: string;
  /** As typed, without a slash at its end. */
  readonly shownDirectory: string;
  readonly files: readonly SourceFile[];
  readonly documents: Documents;
  /** All documents cross-checked. */
  readonly content: Content;
}

/** How a folder is read. */
interface ReadFolderOptions {
  /** Renders all texts, too. */
  readonly render?: RenderPlace;
  /** Is told how many documents of how many are made. */
  readonly done?: (made: number, of: number) => void;
}

/**
 * Reads a content folder, and makes the documents that are new or changed.
 *
 * @param project absolute path
 * @param shown the folder as typed
 * @throws UsageError if there is no such folder
 */
export async function readFolder(
  project: string,
  shown: string,
  { render, done }: ReadFolderOptions = {},
): Promise<ContentFolder> {
  checkFolder(shown);
  const shownDirectory = shown.replace(/\/+$/, "");
  const directory = resolve(shownDirectory);
  const files = contentFiles(directory);
  const documents = await Documents.open(project, shownDirectory);
  await documents.make(files, render, done);
  await documents.save(files);
  return { directory, shownDirectory, files, documents, content: contentOf(files, documents) };
}

/** The same folder with other files, of which nothing is kept. */
export function withFiles(
  folder: Omit<ContentFolder, "files" | "content">,
  files: readonly SourceFile[],
): ContentFolder {
  return { ...folder, files, content: contentOf(files, folder.documents) };
}

function contentOf(files: readonly SourceFile[], documents: Documents): Content {
  const settings = contentSettings(documents.place.shownDirectory);
  return readContent(files, settings, documents.readers(files));
}

/** What problems depend on beside the content. */
export interface Circumstances {
  /** Absolute path. */
  readonly project: string;
  readonly now: Date;
  /** The paths of the pages that a release of the content would have; see plan/planned-paths.ts. */
  readonly pages: (content: Content, now: Date) => ReadonlySet<string>;
  /** Whether the font of share images has a code point. */
  readonly draws: (codePoint: number) => boolean;
  /** What to ask about the addresses of other sites; they are left alone without it. */
  readonly checkAddresses?:
    | ((addresses: readonly string[]) => Promise<ReadonlyMap<string, Answer>>)
    | undefined;
}

/** Everything that is wrong with a content folder, whoever found it, sorted. */
export async function problemsIn(
  folder: ContentFolder,
  circumstances: Circumstances,
): Promise<(Problem | RuleProblem)[]> {
  const { files, documents, content, directory } = folder;
  const inImages = await checkImages(documents.images(files), directory);
  const faulty = new Set(inImages.map(({ file }) => file));
  // Rendering finds the same faults of pictures, at less exact places.
  const rendered = documents
    .renderProblems(files)
    .filter(({ rule, file }) => !(rule.startsWith("image-") && faulty.has(file)));
  const ruled = await ruleProblems(folder, circumstances);
  const unread = leftOut(directory, documents.shown);
  const spoken = siteLanguage(circumstances.project, site.lang);
  return [...spoken, ...content.problems, ...unread, ...inImages, ...rendered, ...ruled].sort(
    compareProblems,
  );
}

async function ruleProblems(
  { files, documents, content, shownDirectory }: ContentFolder,
  { project, now, pages, draws, checkAddresses }: Circumstances,
): Promise<RuleProblem[]> {
  const inspections = documents.inspections(files);
  const facts = [...inspections.values()].map((inspection) => inspection.facts);
  const answers = await checkAddresses?.(externalAddresses(facts, site.url));
  const external = new Map(
    answers &&
      [...inspections].map(([path, { facts }]) => [
        path,
        externalFindings(facts, site.url, answers),
      ]),
  );
  return report({
    files,
    content,
    settings: contentSettings(shownDirectory),
    inspections,
    external,
    rules: { file: fileRulesFor({ denyList: [] }), site: siteRules },
    now,
    siteUrl: site.url,
    pages: pages(content, now),
    staticFiles: staticFiles(join(project, "static")),
    draws,
  });
}
