// Loaded into Gatsby's process before anything else. Its standard input is a pipe that nobody writes to: it ends when the
// command that started Gatsby does, even one that was killed and could clean nothing up. Gatsby's own workers load this
// too, and end with it by themselves.
const { isMainThread } = require("node:worker_threads");

if (isMainThread && /gatsby[\\/]cli\.js$/.test(process.argv[1])) {
  process.stdin.on("end", () => process.exit(1));
  process.stdin.resume();
  process.stdin.unref();
}
