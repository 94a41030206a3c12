import { stdin, stdout } from "node:process";
import { confirm } from "@inquirer/prompts";

/** How a command speaks with whoever runs it. */
export interface Talk {
  say(text: string): void;
  /** Left out where nobody can, or wants to, be asked. */
  readonly confirm?: (message: string) => Promise<boolean>;
}

/** The terminal. @param yes whether to ask nothing */
export function terminal(yes: boolean): Talk {
  const say = (text: string) => void stdout.write(text);
  if (yes || !stdin.isTTY || !stdout.isTTY) return { say };
  return { say, confirm: (message) => confirm({ message, default: true }) };
}
