import { createContext, Script } from "node:vm";

const script = new Script("work()");

/**
 * The result of work that may never end, or undefined when it takes longer than so many milliseconds. It is ended wherever it is, in
 * the midst of a regular expression, too: what it was changing is not to be used again.
 */
export function withinTime<Result>(timeout: number, work: () => Result): Result | undefined {
  let result: Result | undefined;
  let failure: { readonly error: unknown } | undefined;
  const run = () => {
    try {
      result = work();
    } catch (error) {
      failure = { error };
    }
  };
  try {
    script.runInContext(createContext({ work: run }), { timeout: Math.max(1, Math.ceil(timeout)) });
  } catch (error) {
    // It comes from the other context, so that it is no Error of this one.
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return undefined;
  }
  if (failure) throw failure.error;
  return result;
}
