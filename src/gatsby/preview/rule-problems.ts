import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Inspection } from "../../check/inspect";
import { Inspections, type KeptInspection } from "../../check/inspections";
import { type RuleProblem, report } from "../../check/report";
import type { CheckedSite } from "../../check/rule";
import { fileRulesFor, siteRules } from "../../check/rules";
import { denyListOf } from "../../content/deny-list";
import { contentSettings } from "../../content/load-content";
import { staticFiles } from "../../content/static-files";
import type { SourceFile } from "../../model/content";
import { shownPath } from "../../model/settings";
import { titleGlyphs } from "../../outputs/share-image/title-glyphs";
import { site } from "../../site";
import { buildInput } from "../build-input";

let inspections: Inspections | undefined;

/** What the rules say in the live preview. Only files that changed are looked at anew. */
export function ruleProblems(
  files: readonly SourceFile[],
  content: CheckedSite["content"],
): RuleProblem[] {
  const settings = contentSettings(buildInput.shownDirectory);
  const rules = fileRulesFor({
    denyList: denyListOf(buildInput.contentDirectory),
    draws: titleGlyphs(resolve(".")),
  });
  inspections ??= new Inspections(rules, keptInspections());
  const found = new Map<string, Inspection>();
  for (const file of files) {
    const inspection = inspections.of(file, shownPath(settings, file.path));
    if (inspection) found.set(file.path, inspection);
  }
  return report({
    files,
    content,
    settings,
    inspections: found,
    rules: { file: rules, site: siteRules },
    now: buildInput.now,
    siteUrl: site.url,
    staticFiles: staticFiles(resolve("static")),
  });
}

/** What the command line kept when it checked the content, just before it started this process. */
function keptInspections(): Record<string, KeptInspection> {
  const { inspectionsFile } = buildInput;
  if (!inspectionsFile || !existsSync(inspectionsFile)) return {};
  const text = readFileSync(inspectionsFile, "utf8");
  return JSON.parse(text.slice(text.indexOf("\n") + 1));
}
