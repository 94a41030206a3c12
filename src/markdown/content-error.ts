/** Something in a post's body that only its author can put right. */
export interface ContentProblem {
  /** The Markdown file as errors show it. */
  file: string;
  rule: "image-missing" | "image-unreadable" | "image-outside" | "nested-too-deep" | "code-slow";
  /** The address, or the line of code, as the author wrote it, to find its line with; `""` when the problem is not one of these. */
  src: string;
  /** One line: what came, what was expected, what to do. */
  message: string;
}

/** Thrown once for a whole body, with all its problems. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`).join("\n"));
    this.problems = problems;
  }
}
