import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Answer, externalAddresses, externalFindings } from "../check/external-links";
import type { Inspection } from "../check/inspect";
import { Inspections, type KeptInspection } from "../check/inspections";
import { type RuleProblem, report } from "../check/report";
import { fileRulesFor, siteRules } from "../check/rules";
import type { Content, SourceFile } from "../model/content";
import { shownPath } from "../model/settings";
import { titleGlyphs } from "../outputs/share-image/title-glyphs";
import { site } from "../site";
import { denyListOf } from "./deny-list";
import { contentSettings } from "./load-content";
import { keepIn, keptIn } from "./sealed-cache";
import { sourcesDigest } from "./sources-digest";
import { staticFiles } from "./static-files";

/** What rules are asked about. */
export interface Checked {
  /** Absolute path of the project. */
  readonly project: string;
  /** The content folder as typed, without a slash at its end. */
  readonly shownDirectory: string;
  readonly files: readonly SourceFile[];
  readonly content: Content;
  readonly now: Date;
}

/**
 * What the rules say about a content folder. What they say of single files is kept in `.rung/check/`. Other work of this process
 * goes on in between.
 *
 * @param askWeb what to ask about the addresses of other sites; they are left alone without it
 */
export async function checkRules(
  checked: Checked,
  askWeb?: (addresses: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): Promise<RuleProblem[]> {
  const { project, shownDirectory, files, content, now } = checked;
  const settings = contentSettings(shownDirectory);
  const cacheFile = inspectionsFile(project, shownDirectory);
  const denyList = denyListOf(resolve(shownDirectory));
  const rules = fileRulesFor({ denyList, draws: titleGlyphs(project) });
  const version = createHash("sha256")
    .update(JSON.stringify([sourcesDigest(project), denyList]))
    .digest("hex");
  const kept = (await keptIn(cacheFile, version)) as Record<string, KeptInspection> | undefined;
  const inspections = new Inspections(rules, kept);
  const found = new Map<string, Inspection>();
  for (const [place, file] of files.entries()) {
    const inspection = inspections.of(file, shownPath(settings, file.path));
    if (inspection) found.set(file.path, inspection);
    if (place % 10 === 0) await setImmediate();
  }
  if (inspections.changed) await keepIn(cacheFile, version, inspections.keep(files));
  const answers = await askWeb?.(
    externalAddresses(
      [...found.values()].map(({ facts }) => facts),
      site.url,
    ),
  );
  const external = new Map(
    answers &&
      [...found].map(([path, { facts }]) => [path, externalFindings(facts, site.url, answers)]),
  );
  return report({
    files,
    content,
    settings,
    inspections: found,
    external,
    rules: { file: rules, site: siteRules },
    now,
    siteUrl: site.url,
    staticFiles: staticFiles(join(project, "static")),
  });
}

/** Where what rules say of the files of a content folder is kept. */
export function inspectionsFile(project: string, shownDirectory: string): string {
  const id = createHash("sha256").update(resolve(shownDirectory)).digest("hex").slice(0, 12);
  return join(project, ".rung/check", `${id}.json`);
}
