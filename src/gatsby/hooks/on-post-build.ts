import { buildInput } from "../build-input";
import { writeQueryTypes } from "../query-types";

/** Writes the types of queries, where that was asked for. */
export async function onPostBuild(): Promise<void> {
  if (buildInput.typegen) await writeQueryTypes();
}
