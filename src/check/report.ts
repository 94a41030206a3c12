import { classify } from "../model/classify";
import type { SourceFile } from "../model/content";
import { positionsIn } from "../model/position";
import { compareProblems, type Problem } from "../model/problem";
import { type ContentSettings, shownPath } from "../model/settings";
import { slugOf } from "../model/slug";
import { decodeUtf8 } from "../model/utf8";
import type { Inspection, RuleFinding } from "./inspect";
import type { CheckedSite, Edit, FileRule, SiteFile, SiteRule } from "./rule";
import { ignoreRules, silence } from "./silence";

/** A problem that a rule found. Offsets count from the start of the file's text, without a byte-order mark. */
export interface RuleProblem extends Problem {
  /** Posix, relative to the content folder. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly fix?: Edit;
}

/** What is to be reported on. */
export interface ReportInput extends Omit<CheckedSite, "files"> {
  readonly files: readonly SourceFile[];
  readonly settings: ContentSettings;
  /** By path; see inspect.ts. */
  readonly inspections: ReadonlyMap<string, Inspection>;
  readonly rules: { readonly file: readonly FileRule[]; readonly site: readonly SiteRule[] };
}

/**
 * What the rules say about a content folder, sorted. In a folder that was written for another program nothing of it is an error:
 * an imported blog builds as it is.
 */
export function report(input: ReportInput): RuleProblem[] {
  const sources = input.files.flatMap(({ path, bytes }) => {
    const inspection = input.inspections.get(path);
    return inspection ? [{ path, bytes, inspection }] : [];
  });
  const site: CheckedSite = { ...input, files: siteFiles(sources, input) };
  const across = new Map<string, RuleFinding[]>();
  for (const rule of input.rules.site) {
    for (const { path, ...finding } of rule.check(site)) {
      across.set(path, [...(across.get(path) ?? []), { rule: rule.name, ...finding }]);
    }
  }
  const rules = [...input.rules.file, ...input.rules.site, ...ignoreRules];
  const severities = new Map(rules.map(({ name, severity }) => [name, severity]));
  return sources
    .flatMap(({ path, bytes, inspection: { findings, facts } }) => {
      const own = [...findings, ...(across.get(path) ?? [])];
      if (own.length === 0 && facts.ignores.length === 0) return [];
      const decoded = decodeUtf8(path, bytes);
      const place = positionsIn("text" in decoded ? decoded.text : "");
      const left = silence(own, facts.ignores, severities, (offset) => place(offset).line);
      return left.map((finding): RuleProblem => {
        const severity = severities.get(finding.rule) ?? "error";
        return {
          ...finding,
          file: shownPath(input.settings, path),
          path,
          ...place(finding.start),
          severity: input.content.foreign ? "warning" : severity,
        };
      });
    })
    .sort(compareProblems);
}

interface Inspected extends SourceFile {
  readonly inspection: Inspection;
}

function siteFiles(sources: readonly Inspected[], { settings, content }: ReportInput): SiteFile[] {
  const posts = new Map(content.posts.map((post) => [post.file, post]));
  return sources.flatMap(({ path, inspection }) => {
    const kind = classify(path);
    if (kind !== "post" && kind !== "page" && kind !== "author") return [];
    const file = shownPath(settings, path);
    return [{ ...inspection.facts, path, file, kind, slug: slugOf(path), post: posts.get(file) }];
  });
}
