import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { ReleaseError } from "../release/errors";

/** A script ended with another code than 0, or the shell did before. */
export class ShellError extends Error {
  constructor(
    readonly code: number | undefined,
    readonly stderr: string,
  ) {
    super(stderr.trim() || `a command ended with ${code}`);
  }
}

interface Answer {
  stdout: string;
  stderr: string;
  readonly done: (output: string) => void;
  readonly fail: (error: Error) => void;
}

/**
 * A POSIX shell, here or on another machine, that does one script after the other until it is closed. It ends by itself when
 * this process does, however that ends: its input closes.
 */
export class Shell {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #marker = `rung-${randomUUID()}`;
  readonly #ended: Promise<void>;
  #answer: Answer | undefined;
  #failure: Error | undefined;

  /** @param command what starts it: `["sh"]`, `["ssh", "host", "sh"]` */
  constructor([program = "sh", ...options]: readonly string[]) {
    this.#child = spawn(program, options, { stdio: ["pipe", "pipe", "pipe"] });
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => this.#hear("stdout", text));
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => this.#hear("stderr", text));
    // Writing to a shell that has ended fails, and so will what waits for an answer.
    this.#child.stdin.on("error", () => {});
    this.#ended = new Promise((done) => {
      this.#child.once("error", (error: NodeJS.ErrnoException) => {
        this.#fail(error.code === "ENOENT" ? missing(program) : error);
        done();
      });
      this.#child.once("close", (code) => {
        this.#fail(new ShellError(code ?? undefined, this.#answer?.stderr ?? ""));
        done();
      });
    });
  }

  /**
   * Runs a script in a shell below this one; it stops at the first command that fails.
   *
   * @returns what it printed
   * @throws {ShellError} when it fails
   */
  run(script: string): Promise<string> {
    return this.runHere(`(\nset -e\n${script}\n)`);
  }

  /** Runs a script in this very shell: for `cd` and `trap`. */
  runHere(script: string): Promise<string> {
    return new Promise((done, fail) => {
      if (this.#failure) return fail(this.#failure);
      this.#answer = { stdout: "", stderr: "", done, fail };
      const said = `printf '\\n%s %s\\n' ${this.#marker} "$code"`;
      this.#child.stdin.write(`{\n${script}\n} </dev/null\ncode=$?; ${said}; ${said} >&2\n`);
    });
  }

  /** Ends it, and with it what it holds. */
  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }

  #hear(stream: "stdout" | "stderr", text: string): void {
    const answer = this.#answer;
    if (!answer) return;
    answer[stream] += text;
    const stdout = this.#ending(answer.stdout);
    const stderr = this.#ending(answer.stderr);
    if (!stdout || !stderr) return;
    this.#answer = undefined;
    const code = Number(stdout[1]);
    if (code === 0) answer.done(answer.stdout.slice(0, -stdout[0].length));
    else answer.fail(new ShellError(code, answer.stderr.slice(0, -stderr[0].length)));
  }

  /** The line by which the end of a script is known: in a stream, as the shell itself goes on. */
  #ending(text: string): RegExpExecArray | null {
    return new RegExp(`\\n${this.#marker} (\\d+)\\n$`).exec(text.slice(-80));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#answer?.fail(error);
    this.#answer = undefined;
  }
}

/** What came from elsewhere, without what would move a terminal's cursor or color it. */
export const printable = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .slice(0, 300)
    .trim();

/** One line for a program that this machine does not have. */
export const missing = (program: string): ReleaseError =>
  new ReleaseError([
    `${program} is not installed here; install it with your system's package manager, for example \`apt install ${program === "ssh" ? "openssh-client" : program}\``,
  ]);
