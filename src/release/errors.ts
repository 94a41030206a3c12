/** The site cannot be released. `lines` holds one fault each: who, what, and what to do. The exit code is 1. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";

  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}
