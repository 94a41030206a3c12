import { Children, type ReactNode } from "react";

/** A sentence of src/words that holds a link or a date. */
export function Sentence({ parts }: { parts: readonly ReactNode[] }) {
  return <>{Children.toArray(parts)}</>;
}
