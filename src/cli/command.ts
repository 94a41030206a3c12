import { stderr } from "node:process";
import { Command, type Option } from "commander";

/**
 * A command that says what is wrong with its options in one line and then exits with 2. Options that npm has taken for its own,
 * because the `--` before them was forgotten, are wrong, too.
 */
export function commandOf(name: string, description: string): Command {
  const command = new NpmCommand(`npm run ${name} --`);
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

class NpmCommand extends Command {
  override parse(...given: Parameters<Command["parse"]>): this {
    refuseTaken(this);
    return super.parse(...given);
  }

  override parseAsync(...given: Parameters<Command["parseAsync"]>): Promise<this> {
    refuseTaken(this);
    return super.parseAsync(...given);
  }
}

/** Ends with 2 where npm took options of a command: the command would do something else than was typed. */
function refuseTaken(command: Command, environment = process.env): void {
  const taken = takenOptions(optionsOf(command), environment);
  if (taken.length === 0) return;
  const options = taken.join(" ");
  stderr.write(
    `npm took ${options} for ${taken.length > 1 ? "options" : "an option"} of its own; write \`--\` before options: ${command.name()} … ${options}\n`,
  );
  process.exit(2);
}

/** The options that npm handed over as its own configuration, `npm_config_dry_run`, which it does when no `--` stands before them. */
export function takenOptions(
  options: readonly Pick<Option, "long">[],
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const names = [...new Set(options.flatMap(({ long }) => long ?? []))];
  return names.filter((long) => {
    const value = environment[`npm_config_${long.slice(2).replaceAll("-", "_")}`];
    return value !== undefined && value !== "" && value !== "false";
  });
}

const optionsOf = (command: Command): Option[] => [
  ...command.options,
  ...command.commands.flatMap(optionsOf),
];
