/** The content may not be built. `lines` holds one problem each and, last, how many there are. */
export class ContentErrors extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}
