import { InvalidArgumentError } from "commander";
import { commandOf } from "./command";
import { moment } from "./moment";

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
  /** Where to listen; left out where nobody named one. */
  readonly port?: number;
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
  if (has("port"))
    command.option(
      "--port <number>",
      "where to listen (default: the first free port from 9000 on)",
      port,
    );
  if (has("verbose")) command.option("--verbose", "show Gatsby's own output");
  command.parse(argv);
  const given = command.opts<Partial<Options>>();
  return {
    content: given.content ?? "content",
    out: given.out ?? "dist",
    now: given.now ?? new Date(),
    verbose: given.verbose ?? false,
    ...(given.port !== undefined && { port: given.port }),
  };
}

function port(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new InvalidArgumentError("expected a port from 0 to 65535, for example --port 9000.");
  }
  return number;
}
