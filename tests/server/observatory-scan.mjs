import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * A program: asks Mozilla's Observatory about pages of a server on this machine, since its own command knows neither ports nor
 * paths. Arguments: the ports of HTTP and HTTPS, then paths. Prints JSON: for each path its grade, its score, whether the
 * certificate held, and the tests that took points. No TypeScript, because the package brings no types.
 */
const [httpPort, httpsPort, ...paths] = process.argv.slice(2);

// It asks browsers' lists which hosts are known to use HTTPS; its install script would download them, and none may run.
const read = fs.readFileSync;
fs.readFileSync = (file, ...rest) =>
  String(file).endsWith("hsts-preload.json") ? "{}" : read(file, ...rest);
syncBuiltinESMExports();

const { retrieve } = await import("@mdn/mdn-http-observatory/src/retriever/retriever.js");
const { ALL_TESTS } = await import("@mdn/mdn-http-observatory/src/constants.js");
const { getGradeForScore, getScoreModifier } = await import(
  "@mdn/mdn-http-observatory/src/grader/grader.js"
);

const found = {};
for (const path of paths) {
  const answers = await retrieve("localhost", { httpPort, httpsPort, path });
  const results = ALL_TESTS.map((test) => test(answers).result).filter(Boolean);
  const points = results.map((result) => [result, getScoreModifier(result)]);
  const lost = points.filter(([, score]) => score < 0);
  const total = points.reduce((sum, [, score]) => sum + score, 100);
  found[path] = { ...getGradeForScore(total), verified: answers.responses.auto?.verified, lost };
}
process.stdout.write(JSON.stringify(found));
