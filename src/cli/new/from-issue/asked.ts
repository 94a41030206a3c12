/** A question as it came in, before anything private was taken out. */
export interface Asked {
  readonly title?: string;
  readonly askedBy?: string;
  readonly region?: string;
  /** Markdown. */
  readonly text: string;
  /** The sender's name, which must not be in the post. */
  readonly sender?: string;
}
