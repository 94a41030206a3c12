import type { Answer } from "../../../check/external-links";

/** An answer, and when it was given: milliseconds since 1970. */
export interface KeptAnswer {
  readonly answer: Answer;
  readonly at: number;
}

const day = 86_400_000;

/** How long an answer counts. What is wrong is asked again soon: the author may have mended it, or the host. */
const counts: Readonly<Record<Answer["kind"], number>> = {
  there: 7 * day,
  moved: day,
  dead: day,
  unknown: 0,
};

/** Whether an answer of an earlier run still counts. */
export const stillCounts = ({ answer, at }: KeptAnswer, now: number): boolean =>
  at <= now && now - at < counts[answer.kind];
