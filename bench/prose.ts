import type { Random } from "./random";

type Words = readonly [string, ...string[]];

/** What a sentence may be about. A name in braces in a sentence or a title stands for one of these. */
const words = {
  who: [
    "your manager",
    "the recruiter",
    "a former colleague",
    "the hiring manager",
    "the director",
    "somebody on the panel",
    "your lead",
    "the founder",
    "the person who left",
    "a peer you trust",
    "the client",
    "an engineer two levels up",
    "the union representative",
    "your mentor",
    "the new hire",
  ],
  thing: [
    "a resume",
    "a reference",
    "the offer letter",
    "a side project",
    "the performance review",
    "a notice period",
    "the job posting",
    "a portfolio",
    "the first interview",
    "a counter-offer",
    "a certificate",
    "the probation period",
    "an internal transfer",
    "a pay band",
    "the exit interview",
    "a take-home exercise",
    "a relocation package",
    "the on-call rota",
    "a reading list",
    "the promotion packet",
  ],
  time: [
    "a week",
    "two evenings",
    "six months",
    "the first quarter",
    "one honest afternoon",
    "a year",
    "three weeks",
    "the time until Friday",
    "ninety days",
    "the next two sprints",
  ],
  act: [
    "ask for the reason",
    "write it down",
    "book half an hour",
    "count the hours",
    "call back before noon",
    "say no politely",
    "compare two offers",
    "look at the numbers",
    "name a figure",
    "wait for the answer",
    "show the work",
    "send a short note",
    "find a second opinion",
    "close the laptop",
    "practise it aloud",
    "list what you did",
    "keep a copy",
  ],
  ground: [
    "nobody remembers the details",
    "the budget closes in autumn",
    "a promise without a date is a wish",
    "the market changed",
    "your savings set the pace",
    "people copy what they see",
    "small companies decide in a day",
    "the first number anchors the rest",
    "most teams hire for the week ahead",
    "the work speaks only when someone reads it",
    "silence is cheaper than a refusal",
    "rules are older than the people who apply them",
  ],
  state: [
    "tired",
    "overlooked",
    "ready",
    "underpaid",
    "new to the field",
    "good at the work and bad at meetings",
    "between two jobs",
    "the only one on the team",
    "back after a long leave",
    "sure of the craft and unsure of the company",
  ],
  place: [
    "a start-up of eleven people",
    "a bank",
    "a public office",
    "an agency",
    "a hospital group",
    "a company with four thousand employees",
    "a family business",
    "a remote team",
    "a university",
    "a consultancy",
  ],
  field: [
    "backend work",
    "data analysis",
    "nursing informatics",
    "product design",
    "accounting",
    "technical writing",
    "quality assurance",
    "operations",
    "teaching",
    "civil engineering",
    "sales",
    "research",
  ],
  number: ["three", "five", "eleven", "forty", "a dozen", "seventy", "two", "nineteen"],
} satisfies Record<string, Words>;

const sentences: Words = [
  "Most people {act} only when {ground}.",
  "If {who} says that {ground}, {act} first and argue later.",
  "I spent {time} on {thing}, and {number} answers later I knew that {ground}.",
  "In {place} it is normal to {act}; in {place} it would be strange.",
  "You don't need {thing} to {act}.",
  "Give it {time}, then {act}.",
  "{who} will ask about {thing}, because {ground}.",
  "Nobody in {field} expects you to {act} before {who} has seen {thing}.",
  "It helps to be *{state}* and to say so: {ground}.",
  "What you want from {who} is **one sentence about {thing}**, and you want it in writing.",
  "The honest answer is that {ground}.",
  "When I worked in {field} at {place}, {number} of us had to {act} every month.",
  "Keep {thing} apart from {thing}; {who} reads only one of them.",
  "That isn't a reason to stay, and it isn't a reason to go either.",
  "Being {state} is not a plan. {time} of saving is.",
  "Read {thing} twice. The second time, {act}.",
  '"We\'ll see" means no unless {who} adds a date.',
  "There are {number} ways to {act} and you need one.",
  "Ask what changed since the last time, and listen for whether {ground}.",
  "I would rather {act} today than {act} in {time}.",
  "Someone who is {state} reads {thing} with other eyes than {who} does.",
  "So {act}, even if {ground}.",
  "It took {who} {time} to notice; it will take you less.",
  "Prices, laws and people differ, but {ground} almost everywhere.",
  "Don't apologise for {thing} – explain it in {number} words and move on.",
  "Then do nothing for {time}.",
];

const doubts: Words = [
  "I work in {field} at {place}, and I am {state}.",
  "{who} told me that {ground}, and I don't know what to make of it.",
  "I have {thing} and {time} to decide.",
  "My friends say that I should {act}, but I've never done that.",
  "Last month I asked about {thing} and was told to wait.",
  "I moved from {field} to {field} {number} years ago.",
  "Is that normal, or should I worry about {thing}?",
  "How long would you wait for {who}?",
  "I can't afford to lose {time}, and I can't afford to be wrong either.",
  "What would {who} think if I simply {act}?",
];

const titles: Words = [
  "Should I {act} when I am {state}?",
  "How do I explain {thing} to {who}?",
  "Is {thing} worth {time} in {field}?",
  "What do I say when {who} asks about {thing}?",
  "Can I leave {place} after {time}?",
  "Why does {who} never answer about {thing}?",
  "I am {state} at {place}: do I stay?",
  "How much does {thing} count in {field}?",
  "When is it too late to {act} in {field}?",
  "Do I tell {who} about {thing}?",
];

const headings: Words = [
  "What {who} really asks",
  "Before you {act}",
  "The case for {thing}",
  "If you are {state}",
  "What it costs",
  "On Monday",
  "{time}, day by day",
  "When we would say no",
  "Words that work",
  "What {field} is like",
];

const fill = (template: string, random: Random): string =>
  capitalised(
    template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in words ? random.pick<string>(words[name as keyof typeof words]) : whole,
    ),
  );

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One piece of advice. */
export const advice = (random: Random): string => fill(random.pick(sentences), random);
/** One sentence of somebody who asks. */
export const doubt = (random: Random): string => fill(random.pick(doubts), random);
/** The question as a title. */
export const title = (random: Random): string => fill(random.pick(titles), random);
/** The text of a heading. */
export const heading = (random: Random): string => fill(random.pick(headings), random);
/** A few words for a cell or a list. */
export const phrase = (random: Random): string =>
  fill(random.pick(["{act}", "{thing}", "{time}", "{field}"]), random);

/** A paragraph of two to six sentences, in lines of at most about a hundred characters, as authors write them. */
export function paragraph(random: Random, sentence: (random: Random) => string): string {
  return wrap(Array.from({ length: random.between(2, 6) }, () => sentence(random)).join(" "));
}

/** Breaks text into lines. A continued line begins with `indent`. */
export function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length > 98) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
