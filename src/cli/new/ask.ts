import type { Content } from "../../model/content";
import type { Choices } from "./choices";

interface Choice {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

/** How questions are put: `@inquirer/prompts`, or a test. */
export interface Asker {
  input(question: {
    message: string;
    validate?: (written: string) => true | string;
  }): Promise<string>;
  checkbox(question: { message: string; choices: readonly Choice[] }): Promise<string[]>;
  select(question: {
    message: string;
    choices: readonly Choice[];
    default: string;
  }): Promise<string>;
}

/** What a new post is begun with, as far as it is known. */
export interface Beginning extends Choices {
  readonly title?: string;
  readonly askedBy?: string;
}

/** Asks for what was not given, and where there is a choice. @param owner who answers where nobody is named */
export async function askForRest(
  asker: Asker,
  given: Beginning,
  content: Content,
  owner: string,
): Promise<Beginning> {
  const title =
    given.title ??
    (await asker.input({
      message: "What is the question, in one sentence?",
      validate: (written) => written.trim() !== "" || "expected a sentence",
    }));
  const several = (message: string, terms: Content["topics"]) =>
    terms.length > 0
      ? asker.checkbox({ message, choices: terms.map(choiceOf) })
      : Promise.resolve([]);
  const topics = given.topics ?? (await several("What is it about?", content.topics));
  const stages = given.stages ?? (await several("For whom is the answer?", content.stages));
  const askedBy =
    given.askedBy ??
    (await asker.input({ message: "Who asks, without a name? (Enter to leave it out)" }));
  const author =
    given.author ??
    (content.authors.length > 1
      ? await asker.select({
          message: "Who answers?",
          choices: content.authors.map(({ id, name }) => ({ value: id, name })),
          default: owner,
        })
      : owner);
  return { title, topics, stages, author, ...(askedBy.trim() !== "" && { askedBy }) };
}

const choiceOf = ({ id, title, description }: Content["topics"][number]): Choice => ({
  value: id,
  name: title,
  ...(description !== undefined && { description }),
});
