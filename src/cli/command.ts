import { stderr } from "node:process";
import { Command, type Option } from "commander";
import { distance } from "fastest-levenshtein";

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
        const advice = adviceOn(line, command);
        const usage = `${command.name()} ${command.usage().replace("[options] ", "")}`;
        const missing = /missing required argument/.test(line);
        write(`${advice ?? line}${missing ? `; write ${usage}` : ""}\n`);
      },
    })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

/** What other programs call an option of ours. */
const otherNames: Readonly<Record<string, string>> = {
  "--tag": "--topic",
  "--tags": "--topic",
  "--category": "--topic",
};

/** In place of commander's line, where it is known what was meant. */
function adviceOn(line: string, command: Command): string | undefined {
  const [first = ""] = process.argv.slice(2);
  const [, option = ""] = /unknown option '([^']+)'/.exec(line) ?? [];
  const meant = otherNames[option];
  if (meant !== undefined && optionsOf(command).some(({ long }) => long === meant)) {
    return `error: unknown option '${option}' (Did you mean ${meant}?)`;
  }
  if (!/too many arguments/.test(line)) return undefined;
  const alike = command.commands.find((other) => distance(other.name(), first) <= 2);
  if (alike) return `error: there is no ${first} (Did you mean ${alike.name()}?)`;
  return `${line.replace(/\.$/, "")}; put words that belong together in quotes`;
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
