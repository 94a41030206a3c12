import type { PolicyOrigins } from "./security-headers";

/**
 * The other sites that the pages of a site send forms to: every fact about it that has an `action`, as a newsletter's provider
 * and the search engine for readers without scripts have.
 */
export function policyOrigins(site: object): PolicyOrigins {
  const actions = Object.values(site).flatMap((fact: unknown) =>
    typeof fact === "object" && fact !== null && "action" in fact ? [String(fact.action)] : [],
  );
  const origins = actions
    .filter((action) => URL.canParse(action))
    .map((action) => new URL(action))
    .filter(({ protocol }) => protocol === "https:")
    .map(({ origin }) => origin);
  return { forms: [...new Set(origins)].sort(), fetches: [] };
}
