// Loaded into Gatsby's processes of the live preview. Gatsby waits half a second for more changes before it does anything about the first
// one, which is half of the time from a save to the page. What is saved together, such as a folder that was renamed, comes within
// a few milliseconds; what comes later is taken up while Gatsby works. It has no option for that.
const { ofGatsby } = require("./replace-module.cjs");

/** Milliseconds. */
const batchTime = 50;

try {
  const xstate = ofGatsby("xstate");
  const { createMachine } = xstate;
  xstate.createMachine = (config, options) => {
    const batching = config.id === "waitingMachine" && config.states.batchingNodeMutations;
    if (batching) batching.after = { [batchTime]: "committingBatch" };
    return createMachine(config, options);
  };
} catch {}
