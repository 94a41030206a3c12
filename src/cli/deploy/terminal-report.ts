import { stdout } from "node:process";
import type { Report } from "../../deploy/target";
import { color } from "../color";
import { Progress } from "../progress";
import { bar } from "./bar";

/** Shows how far a deploy is: a line for each phase, with a bar, bytes and the time left in a terminal. */
export class TerminalReport implements Report {
  readonly #progress = new Progress();
  #start = 0;

  begin(phase: string): void {
    this.#progress.begin(phase);
    this.#start = performance.now();
  }

  bytes(done: number, total: number): void {
    this.#progress.detail(bar(done, total, (performance.now() - this.#start) / 1000));
  }

  note(line: string): void {
    this.#progress.end();
    stdout.write(`  ${color.yellow(line)}\n`);
  }

  end(): void {
    this.#progress.end();
  }
}
