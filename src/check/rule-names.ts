import { externalRules } from "./external-links";
import { modelRules } from "./model-rules";
import { anyFileRules, siteRules } from "./rules";
import { ignoreRules } from "./silence";

/** The name of everything that can be reported, sorted. */
export const ruleNames: readonly string[] = [
  ...modelRules,
  ...anyFileRules,
  ...siteRules,
  ...externalRules,
  ...ignoreRules,
]
  .map(({ name }) => name)
  .sort();
