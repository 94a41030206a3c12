import { Command } from "commander";

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
