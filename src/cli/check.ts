import { ruleNames } from "../check/rule-names";
import { readCheckOptions } from "./check/check-options";
import { runCheck } from "./check/run-check";
import { runCommand } from "./errors";

void runCommand(async () => {
  if (!(await runCheck(readCheckOptions(ruleNames)))) process.exitCode = 1;
});
