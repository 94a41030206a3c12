// Loaded into Gatsby's process of a build. Gatsby counts the pages that it has asked for in an activity that it never starts, and so
// says nothing of the longest of its steps. Here the activity is started.
const { ofGatsby, replaceModule } = require("./replace-module.cjs");

replaceModule("./dist/services/run-page-queries.js", {
  runPageQueries: async ({ queryIds, store, program, graphqlRunner, parentSpan }) => {
    const pages = queryIds?.pageQueryIds ?? [];
    if (pages.length === 0) return;
    const reporter = ofGatsby("gatsby-cli/lib/reporter");
    const activity = reporter.createProgress("run page queries", pages.length, 0, { parentSpan });
    activity.start();
    await ofGatsby("./dist/query").processPageQueries(pages, {
      state: store.getState(),
      activity,
      graphqlRunner,
      graphqlTracing: program?.graphqlTracing,
    });
    activity.end();
  },
});
