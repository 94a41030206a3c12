import type { Talk } from "../../src/cli/change/talk";

/** For tests: somebody who reads along and, unless `answer` is left out, answers every question so. */
export function listener(answer?: boolean): Talk & { said(): string } {
  let text = "";
  return {
    say(more) {
      text += more;
    },
    said: () => text,
    ...(answer !== undefined && { confirm: async () => answer }),
  };
}
