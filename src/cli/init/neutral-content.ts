import { stringify } from "yaml";
import type { SiteFacts } from "./site-facts";

type Who = Pick<SiteFacts, "name" | "authorName">;

/** Pages that speak for no one but the site's owner, and claim nothing that we cannot know. By their path in `content/`. */
export const neutralPages: Readonly<Record<string, (who: Who) => string>> = {
  "pages/about/index.md": aboutPage,
  "pages/ask/index.md": askPage,
};

/** The same with the lists that hold facts of the samples alone. */
export const neutralFiles: typeof neutralPages = {
  ...neutralPages,
  "redirects.yml": () => "# Where old addresses went: `/old/: /new/`, or `/old/: gone`.\n",
};

/** The file of an author of whom the name alone is known. */
export function authorFile({ name, authorName }: Who): string {
  return page(
    { name: authorName },
    `${plain(authorName)} answers the questions on ${plain(name)}. Please judge each answer by its reasons.
[About this site](/about/) says more.`,
  );
}

function aboutPage({ name, authorName }: Who): string {
  return page(
    { title: "About", description: `Who writes ${name}, and what it is not.` },
    `Each page of ${plain(name)} takes one question about working life and gives one answer. The answer says
what to do, what that depends on, and when it would be wrong.

## Who writes

Where a page names nobody else, the answer is by ${plain(authorName)}. An author's page says
who they are and what they have an interest in, as far as they have told.

## What this is not

Nothing here is legal, financial or medical advice. Rules about pay, notice, unemployment, insurance
and visas differ from place to place and change often. If a decision could cost you your home, your
health or your right to stay in a country, talk to a professional who knows your case first.

## Dates and corrections

A page shows the day on which it was published and, after a change of substance, the day of the
change. If you find a mistake, [write](/ask/) with the address of the page and, if you can, a source.`,
  );
}

function askPage({ name }: Who): string {
  return page(
    {
      title: "Ask a question",
      description: `How to put a question to ${name}, and what to leave out.`,
    },
    `If ${plain(name)} is taking questions, the address to write to stands on this page. Plain e-mail is
enough.

## What to write

Five sentences are plenty. An answer gets better with:

1. what you do and roughly how long you have done it;
2. what happened, or what you have to decide, and by when;
3. what you have tried or thought of so far;
4. which country you work in, when pay, notice, insurance or a visa comes into it.

Then ask one question. If you have three, choose the one that you would want answered tonight.

## What to leave out

Please do not send names, yours or anybody else's, nor that of an employer, school, client or
product. Leave out exact dates, amounts and titles that a colleague would recognize, medical
details, and anything that is not yours to pass on. Do not write from a work account or on a work
computer: your employer may be able to read it.

## What happens to it

A question is published without whatever could point to you. Not every question gets an answer, and
none gets one within a day, so do not wait for it if there is a deadline.

If you are thinking about harming yourself, please do not write here. Call your local emergency
number.`,
  );
}

const page = (fields: Record<string, string>, body: string): string =>
  `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;

/** A name as Markdown that shows it letter by letter. */
const plain = (name: string): string => name.replace(/[\\`*_[\]<>&~|]/g, "\\$&");
