import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stdout } from "node:process";
import { confirm, input } from "@inquirer/prompts";
import { UsageError } from "../../model/usage-error";
import { type Change, isRemoval } from "../change/change";
import { diffOf } from "../change/diff";
import { listOf } from "../change/list-of";
import { makeChanges } from "../change/make-changes";
import { askForRest } from "./ask";
import type { InitOptions } from "./init-options";
import { planInit, type Wishes } from "./plan";
import { nextSteps } from "./report";
import { readSiteFacts, siteFile } from "./site-facts";
import { editTheme, tokensFile } from "./theme";
import { unsavedIn } from "./unsaved";

/**
 * Makes a site its owner's, step by step: what is wanted, what that changes, whether anything would be lost, the changes.
 *
 * @param project absolute path
 * @param asks whether there is somebody to ask
 * @throws UsageError, ReleaseError before anything is changed
 */
export async function runInit(project: string, options: InitOptions, asks: boolean): Promise<void> {
  const wishes = asks ? await askFor(project, options) : withoutAsking(options);
  const plan = await planInit(project, wishes);
  const { changes } = plan;
  if (options.dryRun) {
    stdout.write(changes.map(diffOf).join(""));
    stdout.write(changes.length > 0 ? "\nNothing was changed.\n" : "Everything is so already.\n");
    return;
  }
  const lost = options.force ? [] : await unsavedIn(project, removedBy(changes));
  if (lost.length > 0 && !asks) {
    throw new UsageError(`${lossOf(lost)}; commit first, or add --force to do without`);
  }
  stdout.write(changes.length > 0 ? `${listOf(changes)}\n` : "Everything is so already.\n");
  if (asks && changes.length > 0) {
    const message = lost.length > 0 ? `${lossOf(lost)}. Go on all the same?` : "Go on?";
    if (!(await confirm({ message, default: lost.length === 0 }))) {
      stdout.write("Nothing was changed.\n");
      return;
    }
  }
  await makeChanges(project, changes);
  stdout.write(nextSteps(plan));
}

const withoutAsking = ({ facts, theme, removeSamples }: InitOptions): Wishes => ({
  facts,
  theme,
  removeSamples: removeSamples ?? false,
});

async function askFor(project: string, options: InitOptions): Promise<Wishes> {
  const current = readSiteFacts(await readFile(join(project, siteFile), "utf8"));
  const css = await readFile(join(project, tokensFile), "utf8");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return askForRest({ input, confirm }, current, options, zone, (theme) => {
    const edited = editTheme(css, theme);
    return "fault" in edited ? edited.fault : undefined;
  });
}

const removedBy = (changes: readonly Change[]): string[] =>
  changes.filter(isRemoval).map(({ path }) => path);

function lossOf([first, ...more]: readonly string[]): string {
  return `git could not give back ${first}${more.length > 0 ? ` and ${more.length} more` : ""}`;
}
