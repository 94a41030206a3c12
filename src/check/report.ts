import { classify } from "../model/classify";
import type { SourceFile } from "../model/content";
import { positionsIn } from "../model/position";
import { compareProblems, type Problem } from "../model/problem";
import { shownPath } from "../model/settings";
import { slugOf } from "../model/slug";
import { decodeUtf8 } from "../model/utf8";
import { externalRules } from "./external-links";
import type { Inspection, RuleFinding } from "./inspect";
import { redirectTargets } from "./redirect-targets";
import type { CheckedSite, Edit, FileRule, SiteFile, SiteRule } from "./rule";
import { ignoreRules, silence } from "./silence";
import { yamlLosses } from "./yaml-losses";

/** A problem that a rule found. Offsets count from the start of the file's text, without a byte-order mark. */
export interface RuleProblem extends Problem {
  /** Posix, relative to the content folder. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly fix?: Edit;
}

/** What is to be reported on. */
export interface ReportInput extends Omit<CheckedSite, "files" | "redirects"> {
  readonly files: readonly SourceFile[];
  /** By path; see inspect.ts. */
  readonly inspections: ReadonlyMap<string, Inspection>;
  /** What the web says of links, by path, when it was asked. */
  readonly external?: ReadonlyMap<string, readonly RuleFinding[]> | undefined;
  readonly rules: { readonly file: readonly FileRule[]; readonly site: readonly SiteRule[] };
}

/**
 * What the rules say about a content folder, sorted. An error is only what keeps readers from something: in a draft, and in a
 * folder that was written for another program, most of what would be one is a warning.
 */
export function report(input: ReportInput): RuleProblem[] {
  const inspected = inspectedFiles(input);
  const redirecting = input.files.filter(({ path }) => classify(path) === "redirects");
  const site: CheckedSite = {
    ...input,
    files: inspected.map(({ file }) => file),
    redirects: redirecting.flatMap(redirectTargets),
  };
  const across = new Map<string, RuleFinding[]>();
  for (const rule of input.rules.site) {
    for (const { path, ...finding } of rule.check(site)) {
      across.set(path, [...(across.get(path) ?? []), { rule: rule.name, ...finding }]);
    }
  }
  const all = [...input.rules.file, ...input.rules.site, ...externalRules, ...ignoreRules];
  const rules = new Map(all.map((rule) => [rule.name, rule]));
  const ofYaml = input.files.filter(isYaml).flatMap(({ path, bytes }) => {
    const decoded = decodeUtf8(path, bytes);
    const text = "text" in decoded ? decoded.text : "";
    const place = positionsIn(text);
    return [...(across.get(path) ?? []), ...yamlLosses(text)].map((finding): RuleProblem => {
      const severity = rules.get(finding.rule)?.severity ?? "error";
      const file = shownPath(input.settings, path);
      return { ...finding, file, path, ...place(finding.start), severity };
    });
  });
  const ofTexts = inspected.flatMap(({ file, bytes, findings }) => {
    const { path, ignores } = file;
    const own = [...findings, ...(across.get(path) ?? []), ...(input.external?.get(path) ?? [])];
    if (own.length === 0 && ignores.length === 0) return [];
    const place = placesIn(path, bytes);
    const left = silence(own, ignores, [...rules.keys()], (offset) => place(offset).line);
    return left.map((finding): RuleProblem => {
      const severity = severityOf(rules.get(finding.rule), file, input.content.foreign);
      return { ...finding, file: file.file, path, ...place(finding.start), severity };
    });
  });
  return [...ofTexts, ...ofYaml].sort(compareProblems);
}

const isYaml = ({ path }: SourceFile): boolean =>
  /^(?:topics|stages|synonyms|redirects)$/.test(classify(path));

function placesIn(path: string, bytes: Uint8Array): ReturnType<typeof positionsIn> {
  const decoded = decodeUtf8(path, bytes);
  return positionsIn("text" in decoded ? decoded.text : "");
}

function severityOf(
  rule: Omit<SiteRule, "check"> | undefined,
  { post }: SiteFile,
  foreign: boolean,
): Problem["severity"] {
  if (post?.draft || (foreign && !rule?.refused)) return "warning";
  return rule?.severity ?? "error";
}

interface InspectedFile {
  readonly file: SiteFile;
  readonly bytes: Uint8Array;
  readonly findings: readonly RuleFinding[];
}

function inspectedFiles({ files, inspections, content, settings }: ReportInput): InspectedFile[] {
  const posts = new Map(content.posts.map((post) => [post.file, post]));
  return files.flatMap(({ path, bytes }) => {
    const inspection = inspections.get(path);
    const kind = classify(path);
    if (!inspection || (kind !== "post" && kind !== "page" && kind !== "author")) return [];
    const shown = shownPath(settings, path);
    const place = { path, file: shown, kind, slug: slugOf(path), post: posts.get(shown) };
    return [{ file: { ...inspection.facts, ...place }, bytes, findings: inspection.findings }];
  });
}
