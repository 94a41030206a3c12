import { checkedFile } from "../../src/check/checked-file";
import { inspect } from "../../src/check/inspect";
import { type ReportInput, type RuleProblem, report } from "../../src/check/report";
import { fileRules, siteRules } from "../../src/check/rules";
import { readContent, type SourceFile } from "../../src/model/content";
import { shownPath } from "../../src/model/settings";
import { plannedPaths } from "../../src/plan/planned-paths";
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
      const checked = checkedFile(file, shownPath(settings, file.path));
      return checked ? [[file.path, inspect(checked, rules.file)] as const] : [];
    }),
  );
  const now = new Date("2026-06-01T12:00:00Z");
  const siteUrl = "https://rung.example";
  const staticFiles = new Set(["/favicon.svg", "/tools/index.html"]);
  /** As a font of Latin letters does. */
  const draws = (codePoint: number) => codePoint < 0x3000;
  const pages = plannedPaths(content, now);
  const base = {
    pages,
    files,
    settings,
    content,
    inspections,
    rules,
    now,
    siteUrl,
    staticFiles,
    draws,
  };
  return { content, problems: report({ ...base, ...more }) };
}
