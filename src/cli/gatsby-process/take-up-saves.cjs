// Loaded into Gatsby's processes of the live preview; Gatsby has no option for any of this.
//
// It waits half a second for more changes before it does anything about the first one, which is half of the time from a save to the
// page. What is saved together, such as a folder that was renamed, comes within a few milliseconds; what comes later is taken up
// while Gatsby works.
//
// When somebody opens a page while a change waits, it drops the change, and does not make the pages that are new. Here it does what
// was saved first.
const { ofGatsby } = require("./replace-module.cjs");

/** Milliseconds. */
const batchTime = 50;

try {
  const xstate = ofGatsby("xstate");
  const { assign, createMachine } = xstate;
  const changes = {
    waitingMachine: ({ batchingNodeMutations }) => {
      batchingNodeMutations.after = { [batchTime]: "committingBatch" };
    },
    build: ({ waiting }) => {
      const [runQueries] = waiting.always;
      const { cond } = runQueries;
      runQueries.cond = (context) => !context.saveWaits && cond(context);
      waiting.entry = [waiting.entry, assign({ saveWaits: false })].flat();
      const mutation = waiting.on.ADD_NODE_MUTATION;
      mutation.actions = [mutation.actions, assign({ saveWaits: true })].flat();
    },
  };
  xstate.createMachine = (config, options) => {
    changes[config.id]?.(config.states);
    return createMachine(config, options);
  };
} catch {}
