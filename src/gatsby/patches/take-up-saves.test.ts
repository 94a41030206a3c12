import "./take-up-saves.cjs";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";

const gatsby = createRequire(createRequire(__filename).resolve("gatsby/package.json"));
const { interpret } = gatsby("xstate");
const { developMachine } = gatsby("./dist/state-machines/develop");
const { waitingMachine } = gatsby("./dist/state-machines/waiting");

/** Gatsby's own state machine of the live preview; what it does in each state is only noted. */
function preview() {
  const done: string[] = [];
  const noted = (name: string) => async () => {
    done.push(name);
    return {};
  };
  const nothing = async () => ({});
  const waiting = waitingMachine.withConfig({ services: { runMutationBatch: noted("save") } });
  const machine = developMachine
    .withConfig({
      services: {
        initialize: nothing,
        initializeData: nothing,
        postBootstrap: nothing,
        runQueries: async () => {
          done.push("queries");
          await setTimeout(50);
          done.push("read");
          return {};
        },
        recreatePages: async () => {
          done.push("pages");
          await setTimeout(50);
          return {};
        },
        waitForMutations: waiting,
      },
      actions: {
        assignStoreAndWorkerPool: () => {},
        spawnMutationListener: () => {},
        finishParentSpan: () => {},
        saveDbState: () => {},
      },
    })
    .withContext({ compiler: {} });
  const service = interpret(machine).start();
  return {
    send: (event: object) => service.send(event),
    /** What was done, as soon as it is so many things. */
    done: async (count: number) => {
      while (done.length < count) await setTimeout(10);
      return done;
    },
  };
}

const save = { type: "ADD_NODE_MUTATION", payload: {} };
const openPage = { type: "QUERY_RUN_REQUESTED", payload: { pagePath: "/" } };

test.each([
  ["a save is taken up at once", 2, [save]],
  [
    "a page that somebody opens while a save waits does not make Gatsby forget the save",
    2,
    [save, openPage],
  ],
  ["a save while queries read the nodes waits until they have read them", 1, [save]],
])("%s", async (_, after, events) => {
  const { done, send } = preview();
  await done(after);
  events.forEach(send);
  expect(await done(6)).toEqual(["queries", "read", "save", "pages", "queries", "read"]);
});

test("a save while pages are made for another, as of a new folder and then its file, has them made once more", async () => {
  const { done, send } = preview();
  await done(2);
  send(save);
  await done(4);
  send(save);
  const taken = ["save", "pages", "queries", "read"];
  expect(await done(10)).toEqual(["queries", "read", ...taken, ...taken]);
});

test("a page that somebody opens while nothing waits is made ready", async () => {
  const { done, send } = preview();
  await done(2);
  send(openPage);
  expect(await done(4)).toEqual(["queries", "read", "queries", "read"]);
});
