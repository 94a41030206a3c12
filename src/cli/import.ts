import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { stdout } from "node:process";
import { importItems } from "../import/import-items";
import { openSource } from "../import/read-source";
import { reportFile, reportLines } from "../import/report";
import { Target } from "../import/target";
import type { MadePost } from "../import/to-post";
import { topicsTable } from "../import/topics-table";
import { formatProblem } from "../model/problem";
import { readVocabulary, type Term } from "../model/vocabulary";
import { ReleaseError } from "../release/errors";
import { site } from "../site";
import { runCommand } from "./errors";
import { readImportOptions } from "./import/import-options";
import { Progress } from "./progress";

const tableFile = "import-topics.yml";

void runCommand(async () => {
  const { source: shownSource, to, content } = readImportOptions();
  const shownTarget = to.replace(/\/+$/, "");
  const target = await Target.open(resolve(to), shownTarget);
  const { source, readImage } = await openSource(shownSource, resolve(shownSource), resolve(to));
  const { items } = source;
  stdout.write(`${shownSource} is ${source.name} of ${items.length} posts and pages.\n`);

  const former = await target.read(tableFile);
  const tags = countOf(items.flatMap((item) => item.tags));
  const known = await topicsOf(content);
  const table = topicsTable(`${shownTarget}/${tableFile}`, former, tags, known);
  if ("problems" in table) throw new ReleaseError(table.problems.map(formatProblem));

  const settings = { timeZone: site.timeZone, author: site.author, shownDirectory: "" };
  const { topics } = table;
  const { state } = target;
  await target.remember(state.slugs);
  const progress = new Progress();
  progress.begin("Write posts");
  let done = 0;
  const write = async (post: MadePost) => {
    const decision = await target.writePost(post);
    done += 1;
    progress.detail(`${done} of ${items.length}`);
    return decision;
  };
  const result = await importItems(source, { state, topics, readImage, settings, write });
  progress.end();
  const open = [...tags.keys()].filter((tag) => (topics.get(tag) ?? []).length === 0).length;
  const report = {
    ...{ ...result, source: source.name, shownSource, shownTarget },
    notes: [...table.notes, ...result.notes],
    authors: countOf(items.flatMap(({ author }) => author ?? [])),
    tags: { all: tags.size, open },
  };
  if (tags.size > 0) await target.replace(tableFile, table.text);
  await target.replace("import-report.md", reportFile(report));
  await target.remember(result.slugs);
  stdout.write(`\n${reportLines(report).join("\n")}\n${nextSteps(shownTarget, open)}`);
  if (report.notes.some(({ outcome }) => outcome === "failed")) process.exitCode = 1;
});

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The topics that the author may choose from; none where there is no such file yet. */
async function topicsOf(content: string): Promise<readonly Term[]> {
  const file = `${content.replace(/\/+$/, "")}/topics.yml`;
  const bytes = await readFile(resolve(file)).catch(() => undefined);
  return bytes ? (readVocabulary(file, bytes, "topic").terms ?? []) : [];
}

function nextSteps(shownTarget: string, open: number): string {
  const steps = [
    open > 0 && `Write topics into ${shownTarget}/${tableFile}, and run the same import again`,
    `Put right what would break: npm run check -- --content ${shownTarget}`,
    `Look at the posts: npm run preview -- --content ${shownTarget}`,
    `Move the folders of ${shownTarget}/posts/ that you want to content/posts/`,
  ].filter(Boolean);
  return `\nNext:\n${steps.map((step) => `  - ${step}\n`).join("")}`;
}
