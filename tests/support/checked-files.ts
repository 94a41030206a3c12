import { inspect } from "../../src/check/inspect";
import { type ReportInput, type RuleProblem, report } from "../../src/check/report";
import { fileRules, siteRules } from "../../src/check/rules";
import { readContent, type SourceFile } from "../../src/model/content";
import { shownPath } from "../../src/model/settings";
import { settings } from "./sources";

/** For tests: what all rules say about a folder of files, on 1 June 2026. */
export function rulesOn(
  files: readonly SourceFile[],
  more: Partial<ReportInput> = {},
): { content: ReturnType<typeof readContent>; problems: RuleProblem[] } {
  const rules = more.rules ?? { file: fileRules, site: siteRules };
  const content = readContent(files, settings);
  const inspections = new Map(
    files.flatMap((file) => {
      const inspection = inspect(file, shownPath(settings, file.path), rules.file);
      return inspection ? [[file.path, inspection] as const] : [];
    }),
  );
  const now = new Date("2026-06-01T12:00:00Z");
  const siteUrl = "https://rung.example";
  const staticFiles = new Set(["/favicon.svg", "/tools/index.html"]);
  const base = { files, settings, content, inspections, rules, now, siteUrl, staticFiles };
  return { content, problems: report({ ...base, ...more }) };
}
