import { stdout } from "node:process";
import { InvalidArgumentError, Option } from "commander";
import { suggestion } from "../../model/wording";
import { commandOf } from "../command";
import { moment } from "../moment";

/** How problems are written. */
export type Format = "lines" | "pretty" | "json" | "github";

/** The command line of `npm run check`, read and checked. */
export interface CheckOptions {
  /** The content folder, as typed. */
  readonly content: string;
  readonly now: Date;
  readonly format: Format;
  /** The names of the only rules to report; all of them when empty. */
  readonly rules: readonly string[];
  readonly fix: boolean;
  readonly strict: boolean;
  readonly due: boolean;
  readonly external: boolean;
}

/** Reads the command line. Prints help, or one line on what is wrong, and exits where there is nothing to do. */
export function readCheckOptions(ruleNames: readonly string[], argv = process.argv): CheckOptions {
  const formats: readonly Format[] = ["lines", "pretty", "json", "github"];
  const command = commandOf(
    "check",
    "Checks all content: every problem with its place, the reason, and what to do.",
  )
    .option("--content <dir>", "the folder of posts", "content")
    .option("--now <date>", "the moment to check for, ISO 8601", moment)
    .option("--rule <name>", "report this rule only; may be given several times", rule)
    .option("--fix", "make the fixes that are safe, after showing them")
    .option("--strict", "exit 1 on warnings, too")
    .option("--due", "list the posts whose review is due within 30 days instead")
    .option("--external", "ask other sites whether what is linked is still there")
    .addOption(
      new Option("--format <format>", "how problems are written")
        .choices(formats)
        .default(stdout.isTTY ? "pretty" : "lines", "pretty in a terminal, else lines"),
    )
    .parse(argv);
  const given = command.opts<Partial<CheckOptions> & { rule?: readonly string[] }>();
  return {
    content: given.content ?? "content",
    now: given.now ?? new Date(),
    format: given.format ?? "lines",
    rules: given.rule ?? [],
    fix: given.fix ?? false,
    strict: given.strict ?? false,
    due: given.due ?? false,
    external: given.external ?? false,
  };

  function rule(name: string, before: readonly string[] = []): string[] {
    if (ruleNames.includes(name)) return [...before, name];
    throw new InvalidArgumentError(
      `there is no rule "${name}"${suggestion(name, ruleNames, "docs/checks.md lists them")}`,
    );
  }
}
