import { takenOptions } from "./command";

const options = [{ long: "--dry-run" }, { long: "--out" }, { long: "--yes" }];

test.each([
  [{ npm_config_dry_run: "true" }, ["--dry-run"]],
  [{ npm_config_out: "true", npm_config_yes: "true" }, ["--out", "--yes"]],
  [{ npm_config_dry_run: "" }, []],
  [{ npm_config_yes: "false" }, []],
  [{ npm_config_user_agent: "npm", npm_config_prefix: "/usr" }, []],
])("npm's environment %j holds the options %j", (environment, taken) => {
  expect(takenOptions(options, environment)).toEqual(taken);
});
