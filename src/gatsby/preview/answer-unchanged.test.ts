import { EventEmitter } from "node:events";
import type { NodePluginArgs } from "gatsby";
import { answerUnchanged } from "./answer-unchanged";

/** The pages of which those who wait for them are told, when Gatsby says something of one while others are to be written. */
function told(action: string, path: string, toBeWritten: readonly string[]): string[] {
  const emitter = new EventEmitter();
  const paths: string[] = [];
  emitter.on("CLEAR_PENDING_PAGE_DATA_WRITE", ({ payload }) => paths.push(payload.page));
  const state = { pendingPageDataWrites: { pagePaths: new Set(toBeWritten) } };
  answerUnchanged({ emitter, store: { getState: () => state } } as unknown as NodePluginArgs);
  emitter.emit(action, { payload: { path } });
  return paths;
}

test.each([
  ["a page that is as it was is there at once", "PAGE_QUERY_RUN", [], ["/a/"]],
  ["a page that has changed is there when it is written", "PAGE_QUERY_RUN", ["/a/"], []],
  ["other pages that are to be written do not hold it up", "PAGE_QUERY_RUN", ["/b/"], ["/a/"]],
  ["nobody waits for a page that is gone", "DELETE_PAGE", [], ["/a/"]],
])("%s", (_, action, toBeWritten, expected) => {
  expect(told(action, "/a/", toBeWritten)).toEqual(expected);
});
