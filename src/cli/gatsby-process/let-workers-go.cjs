// Loaded into Gatsby's process of a build. A build with nothing to do is over before its worker has loaded; Gatsby then kills the
// worker, and what it had sent to it and nobody read fails with EPIPE, which Gatsby takes for a fault of its own. Of a worker
// that is gone Gatsby learns by its exit, so this error says nothing more.
const childProcess = require("node:child_process");

const { fork } = childProcess;
childProcess.fork = (...command) => {
  const worker = fork(...command);
  const send = worker.send.bind(worker);
  worker.send = (message, handle, options, done) =>
    send(message, handle, options, (error) => done?.(error?.code === "EPIPE" ? null : error));
  return worker;
};
