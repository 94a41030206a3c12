import { type Checked, factRules, type Rule } from "./fact-rules";
import type { InitOptions } from "./init-options";
import type { Wishes } from "./plan";
import { proposedFacts } from "./proposed-facts";
import type { SiteFacts } from "./site-facts";
import type { ThemeWishes } from "./theme";

/** How questions are put: `@inquirer/prompts`, or a test. */
export interface Asker {
  input(question: {
    message: string;
    default: string;
    validate: (written: string) => true | string;
  }): Promise<string>;
  confirm(question: { message: string; default: boolean }): Promise<boolean>;
}

/**
 * Asks for everything that was not given. What is there already is offered, so that Enter keeps it.
 *
 * @param machineZone the time zone of this machine, offered in place of UTC
 * @param themeFault one line on why colors will not do
 */
export async function askForRest(
  asker: Asker,
  current: SiteFacts,
  given: Pick<InitOptions, "facts" | "theme" | "removeSamples">,
  machineZone: string,
  themeFault: (theme: ThemeWishes) => string | undefined,
): Promise<Wishes> {
  let facts = given.facts;
  const fact = async (key: Exclude<keyof SiteFacts, "email">, message: string, offer?: string) => {
    if (key in facts) return;
    const proposal = offer ?? proposedFacts(current, facts)[key];
    const value = await ask(asker, message, proposal, factRules[key]);
    if (value !== proposedFacts(current, facts)[key]) facts = { ...facts, [key]: value };
  };
  await fact("name", "What is the site called?");
  await fact("url", "At which address will it live?");
  await fact("tagline", "What is it, in one sentence?");
  await fact("description", "And in two, for search engines?");
  await fact("lang", "In which language are the posts?");
  await fact(
    "timeZone",
    "In which time zone do your days begin?",
    current.timeZone === "UTC" ? machineZone : undefined,
  );
  await fact("authorName", "Who answers?");
  if (!("email" in facts)) {
    const message = "Where are questions sent? (an e-mail address, or - for nowhere)";
    const written = await ask(asker, message, current.email ?? "-", orNone(factRules.email));
    facts = { ...facts, email: written === "-" ? undefined : written };
  }

  let theme = given.theme;
  const color = async (key: keyof ThemeWishes, message: string) => {
    if (key in theme) return;
    const fits = (written: string): Checked => {
      const checked = orNone(factRules.color)(written);
      if ("expected" in checked || checked.value === "-") return checked;
      const fault = themeFault({ ...theme, [key]: checked.value });
      return fault ? { expected: fault } : checked;
    };
    const value = await ask(asker, message, "-", fits);
    if (value !== "-") theme = { ...theme, [key]: value };
  };
  await color("paper", "Which color is the paper? (such as #fbf8f2, or - to leave it)");
  await color("accent", "Which color are links and buttons? (such as #0c5646, or - to leave it)");

  const removeSamples =
    given.removeSamples ??
    (await asker.confirm({
      message: "Remove the posts that came along, and rewrite the pages About and Ask?",
      default: false,
    }));
  return { facts, theme, removeSamples };
}

async function ask(asker: Asker, message: string, offer: string, rule: Rule): Promise<string> {
  const written = await asker.input({
    message,
    default: offer,
    validate: (typed) => {
      const checked = rule(typed);
      return "value" in checked || checked.expected;
    },
  });
  const checked = rule(written);
  return "value" in checked ? checked.value : offer;
}

/** A rule that also takes `-`, for none. */
const orNone =
  (rule: Rule): Rule =>
  (written) =>
    written.trim() === "-" ? { value: "-" } : rule(written);
