import { Command, InvalidArgumentError } from "commander";
import { parseDate } from "../model/dates";
import { site } from "../site";

/** What `build`, `preview` and `dev` have in common, read and checked. */
export interface Options {
  /** The folder of posts, as typed. */
  readonly content: string;
  /** Where the release goes, as typed. */
  readonly out: string;
  /** The moment to build for. */
  readonly now: Date;
  /** Whether Gatsby's own output is shown. */
  readonly verbose: boolean;
  readonly port: number;
}

type Flag = "content" | "out" | "now" | "verbose" | "port";

/** Reads a command line. Prints help, or one line on what is wrong, and exits where there is nothing to do. */
export function readOptions(
  name: string,
  description: string,
  flags: readonly Flag[],
  argv = process.argv,
): Options {
  const command = commandOf(name, description);
  const has = (flag: Flag) => flags.includes(flag);
  if (has("content")) command.option("--content <dir>", "the folder of posts", "content");
  if (has("out")) command.option("--out <dir>", "where the release goes", "dist");
  if (has("now")) command.option("--now <date>", "the moment to build for, ISO 8601", moment);
  if (has("port")) command.option("--port <number>", "where to listen", port);
  if (has("verbose")) command.option("--verbose", "show Gatsby's own output");
  command.parse(argv);
  const given = command.opts<Partial<Options>>();
  return {
    content: given.content ?? "content",
    out: given.out ?? "dist",
    now: given.now ?? new Date(),
    verbose: given.verbose ?? false,
    port: given.port ?? 9000,
  };
}

/** A command that says what is wrong with its options in one line and then exits with 2. */
export function commandOf(name: string, description: string): Command {
  const command = new Command(`npm run ${name} --`);
  return command
    .description(description)
    .configureOutput({
      outputError: (text, write) => {
        const line = text.trim().replace(/\s*\n\s*/g, " ");
        const usage = `${command.name()} ${command.usage().replace("[options] ", "")}`;
        write(`${line}${/missing required argument/.test(line) ? `; write ${usage}` : ""}\n`);
      },
    })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

/** Reads a moment: a date, or a date and time, in the site's time zone. */
export function moment(written: string): Date {
  const parsed = parseDate(written, site.timeZone);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.message);
  return new Date(parsed.instant);
}

/** Reads a date on the command line that goes into a file as it was typed. */
export function writtenDate(written: string): string {
  moment(written);
  return written.trim();
}

function port(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new InvalidArgumentError("expected a port from 0 to 65535, for example --port 9000.");
  }
  return number;
}
