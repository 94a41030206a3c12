import { stdout } from "node:process";
import { color } from "./color";

/** Tells a person how long work is going: one line for each phase, rewritten in a terminal, printed once elsewhere. */
export class Progress {
  #phase: { name: string; detail: string; start: number } | undefined;
  readonly #phases: { name: string; seconds: number }[] = [];
  readonly #live: boolean;

  /** @param live whether the line of the current phase may be rewritten: in a terminal */
  constructor(live: boolean = stdout.isTTY) {
    this.#live = live;
  }

  /** Ends the phase before and begins one. The same name again goes on with it. */
  begin(name: string): void {
    if (this.#phase?.name === name) return;
    this.end();
    this.#phase = { name, detail: "", start: performance.now() };
    this.#draw();
  }

  /** What is there to say about the current phase: `412 of 1000`. */
  detail(detail: string): void {
    if (!this.#phase) return;
    this.#phase.detail = detail;
    this.#draw();
  }

  /** Ends the current phase, if there is one, and prints its line. */
  end(): void {
    if (!this.#phase) return;
    const { name, detail, start } = this.#phase;
    const seconds = (performance.now() - start) / 1000;
    this.#phases.push({ name, seconds });
    this.#phase = undefined;
    if (this.#live) stdout.write("\r\u001b[2K");
    stdout.write(`${line(name, detail, `${seconds.toFixed(1)} s`)}\n`);
  }

  /** Seconds by phase, in order. */
  get phases(): readonly { readonly name: string; readonly seconds: number }[] {
    return this.#phases;
  }

  #draw(): void {
    if (!this.#live || !this.#phase) return;
    const { name, detail } = this.#phase;
    // A line that is wrapped would pile up.
    const columns = stdout.columns || Number.POSITIVE_INFINITY;
    const fits = columns >= width && detail.length <= detailWidth;
    const short = `  ${name} ${detail}`.slice(0, columns - 1);
    stdout.write(`\r\u001b[2K${fits ? line(name, detail, "…") : short}`);
  }
}

/** Columns that a detail takes, and a line. */
const detailWidth = 32;
const width = 62;

const line = (name: string, detail: string, time: string): string =>
  `  ${name.padEnd(20)}${color.dim(detail.padEnd(detailWidth))}${time.padStart(8)}`;
