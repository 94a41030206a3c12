// Loaded into Gatsby's processes of the live preview; Gatsby has no option for any of this.
//
// It waits half a second for more changes before it does anything about the first one, which is half of the time from a save to the
// page. What is saved together, such as a folder that was renamed, comes within a few milliseconds; what comes later is taken up
// while Gatsby works. Then it waits for queries that came with new templates, which it hears of at the next turn of the event loop.
//
// When somebody opens a page while a change waits, it drops the change. Here it does what was saved first. And it makes a change at
// once while queries run: a query that has read the old node counts as up to date, one whose node goes fails. So it does while it
// makes pages of the change before, and has no page for a post that comes then. Here the change waits for their end.
const { ofGatsby } = require("./replace-module.cjs");

/** Milliseconds. */
const batchTime = 20;
const enqueuingTime = 5;

/** @param {{ nodeMutationBatch?: readonly unknown[] }} context */
const isSaved = ({ nodeMutationBatch = [] }) => nodeMutationBatch.length > 0;

try {
  const xstate = ofGatsby("xstate");
  const { assign, createMachine } = xstate;
  const changes = {
    waitingMachine: ({ batchingNodeMutations }) => {
      batchingNodeMutations.after = { [batchTime]: "committingBatch" };
    },
    queryRunningMachine: ({ waitingPendingQueries }) => {
      const [then] = Object.values(waitingPendingQueries.after);
      waitingPendingQueries.after = { [enqueuingTime]: then };
    },
    build: ({ recreatingPages, runningQueries, waiting }) => {
      // What nobody takes there is kept for the state that waits for changes.
      delete recreatingPages.on.ADD_NODE_MUTATION;
      delete runningQueries.on.ADD_NODE_MUTATION;
      const [runQueries] = waiting.always;
      const { cond } = runQueries;
      runQueries.cond = (context) => !context.saveWaits && cond(context);
      waiting.entry = [waiting.entry, assign({ saveWaits: isSaved })].flat();
      const mutation = waiting.on.ADD_NODE_MUTATION;
      mutation.actions = [mutation.actions, assign({ saveWaits: true })].flat();
    },
  };
  xstate.createMachine = (config, options) => {
    changes[config.id]?.(config.states);
    return createMachine(config, options);
  };
} catch {}
