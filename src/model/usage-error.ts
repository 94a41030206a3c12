/** The command was used wrongly, as with an `--out` that must not be replaced. The exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
