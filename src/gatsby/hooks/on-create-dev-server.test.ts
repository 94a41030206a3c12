import { EventEmitter } from "node:events";
import type { CreateDevServerArgs, NodePluginArgs } from "gatsby";
import { onCreateDevServer } from "./on-create-dev-server";

test("Gatsby is not kept waiting: it would miss the end of its bundling, and the live preview would never start", () => {
  const served: string[] = [];
  const app = { get: (path: string) => served.push(path) };
  const gatsby = { app, emitter: new EventEmitter() } as unknown as CreateDevServerArgs &
    NodePluginArgs;
  expect(onCreateDevServer(gatsby)).toBeUndefined();
  expect(served).toEqual(["/__rung-page*", "/search/index/*", "*"]);
});
