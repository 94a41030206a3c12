import { site } from "../site";
import { counter, type Forms } from "./counter";

const counted = counter("en", site.lang);
const number = counted({ other: "#" });
const answers: Forms = { one: "# answer", other: "# answers" };
const countedAnswers = counted(answers);

/**
 * Every word that the interface says in English. A translation is a file like this one. A sentence with a link or a date in it
 * is a list of its parts, in an order of the language's own; a part that is a function is given the words to link.
 */
export const en = {
  frame: {
    skip: "Skip to the content",
    mainNavigation: "Main",
    menu: "Menu",
    darkTheme: "Dark theme",
    allPages: "All pages",
    home: "Home",
    problems: "Problems in the content",
    problemsElsewhere: counted({
      one: "# problem in another file",
      other: "# problems in other files",
    }),
  },
  home: {
    newest: "Newest answers",
    all: counted({ other: "All # answers" }),
    noPost: <Part>(code: (text: string) => Part) => [
      "There is no post yet. Write the first one as ",
      code("content/posts/my-first-answer/index.md"),
      ", with a ",
      code("title"),
      " and a ",
      code("date"),
      " between two lines of ",
      code("---"),
      ", then a ",
      code("## Question"),
      " and an ",
      code("## Answer"),
      ".",
    ],
  },
  lists: {
    answers: (count: number) => (count === 0 ? "no answers yet" : countedAnswers(count)),
    describe: (list: string, site: string) => `${list}: answers on ${site}.`,
    titleOfPage: (list: string, page: number) => `${list}, page ${number(page)}`,
    pages: "Pages of this list",
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    newer: "Newer",
    older: "Older",
  },
  stages: {
    title: "Stages",
    heading: "Stages of a career",
    description: "Every question on the site, by where on the ladder its reader stands.",
  },
  topics: {
    title: "Topics",
    description: "Every question on the site, by what it is about.",
  },
  series: {
    intro: "A series, to be read in order.",
    part: (part: number) => `Part ${number(part)}`,
    /** `parts` is how many there are so far. */
    partOf: <Part>(part: number, parts: number, series: Part) => [
      parts > 1 ? `Part ${number(part)} of ${number(parts)} in ` : `Part ${number(part)} of `,
      series,
    ],
  },
  author: {
    experience: counted({ one: "# year of experience", other: "# years of experience" }),
    conflicts: "Declared interest:",
    /** After a name. */
    role: (role: string) => `, ${role}`,
    facts: (facts: readonly string[]) => facts.join(", "),
  },
  post: {
    question: "The question",
    answer: "The answer",
    shortAnswer: "The short answer",
    inThisAnswer: "In this answer",
    inThisArticle: "In this article",
    updated: <Part>(day: Part) => ["Updated ", day],
    minutes: counted({ one: "# minute", other: "# minutes" }),
    appliesTo: (region: string) => `Applies to ${region}`,
    nextReview: <Part>(month: Part) => ["Next review due ", month],
    draft: "Draft: no reader can see this yet.",
    scheduled: <Part>(day: Part) => ["Scheduled for ", day, ": no reader can see this before."],
    superseded: <Part>(newer: Part) => ["There is a newer answer: ", newer],
    reviewOverdue: <Part>(month: Part) => [
      "This answer was due for review in ",
      month,
      " and may be dated.",
    ],
    followUps: "What came before and after",
    related: "Related questions",
    neighbours: "Newer and older posts",
    newer: "Newer",
    older: "Older",
  },
  /** What src/markdown adds to an author's text. */
  text: {
    note: "Note",
    tip: "Tip",
    important: "Important",
    warning: "Warning",
    caution: "Caution",
    footnote: (place: number) => `Note ${number(place)}`,
    code: (language: string | undefined) => (language ? `Code: ${language}` : "Code"),
    table: (columns: readonly string[]) =>
      columns.length > 0 ? `Table: ${columns.join(", ")}` : "Table",
    task: "Task",
    sayAloud: "Words to say",
    copy: "Copy",
    copied: "Copied",
    linkToSection: (heading: string) => `Link to this section: ${heading}`,
  },
  ask: {
    prompt: <Part>(link: (text: string) => Part) => [
      "Is your question another one? ",
      link("Ask it"),
    ],
    subject: "A question",
    writeTo: (email: string) => `Write to ${email}`,
    description: (site: string) => `Ask ${site} a question.`,
  },
  notFound: {
    title: "Page not found",
    description: "There is no page at this address.",
    heading: "There is no page here",
    waysOn: <Part>(
      archive: (text: string) => Part,
      topics: (text: string) => Part,
      home: (text: string) => Part,
    ) => [
      "The address may be mistyped, or the page has moved. Try the ",
      archive("archive of all answers"),
      ", the ",
      topics("topics"),
      ", or ",
      home("begin at the top"),
      ".",
    ],
  },
  archive: {
    title: "Archive",
    description: (site: string) => `Every answer on ${site}, newest first.`,
    years: "Years",
    filters: "Answers by stage and topic",
    found: answers,
    foundNone: "No answer is for both. Try the stage or the topic alone.",
    showAll: "Show all answers",
    showMore: "Show more",
  },
  feeds: {
    addressLabel: "Your e-mail address",
    answersOn: (term: string, site: string) => `${term}: new answers on ${site}.`,
    byEmail: "By e-mail",
    byEmailHow: (provider: string) =>
      `New answers come to your inbox. ${provider} sends them and keeps your address; every mail has a link to stop.`,
    byFeed: "By feed",
    byFeedHow: [
      "Get an app that reads feeds. NetNewsWire (Mac, iPhone), Feeder (Android) and Thunderbird (any computer) are free.",
      "Copy this address:",
      "Paste it where the app says “Add feed” or “Follow”. New answers show up there from now on.",
    ],
    byFeedWhat:
      "A feed is an address that an app looks at for you. New answers stand there beside whatever else you follow. Nobody asks for your name or your address, and you stop by removing it.",
    explanation:
      "This is a feed: a page for programs, made so that new answers come to you. Copy the address of this page into a feed reader.",
    firstPublishedAt: "First published at",
    formats: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    follow: (site: string) => `How to follow ${site}`,
    intro: "Hear of new answers without coming back to look.",
    otherFormats: "The same in other formats:",
    parts: "Only what concerns you",
    partsHow:
      "Each stage and each topic has a feed of its own, with the answers for it and no others.",
    subscribe: "Subscribe",
    subscribeDescription: (site: string) => `How to hear of new answers on ${site}.`,
    toSite: (site: string) => `Read ${site} as web pages`,
    whatIsAFeed: "What is a feed?",
  },
  search: {
    title: "Search",
    description: "Find the answer to your question.",
    label: "What is your question?",
    submit: "Search",
    stage: "Stage",
    anyStage: "Any stage",
    topic: "Topic",
    anyTopic: "Any topic",
    /** What was found; `{count}` is the number. Named as `Intl.PluralRules` names them. */
    count: { one: "{count} answer", other: "{count} answers" },
    none: "No answer fits that. Try fewer or other words, or look under a topic.",
    failed: "The search did not load. Try again, or look under a topic.",
    more: "Show more",
    results: "Answers found",
    stages: "By stage",
    topics: "By topic",
    /** Before the link to the page that says how to ask. */
    ask: "Is your question another one?",
    /** For readers without script; `{engine}` is the name of the search engine. */
    elsewhere: "Without script, {engine} does the searching, and shows what it knows of this site.",
  },
  share: {
    share: "Share this answer",
    byMail: "Send this answer by e-mail",
    orCopy: "or copy its address:",
    copied: "Address copied",
    linkCopied: "Link to this section copied",
  },
  machines: {
    moved: "This page has moved:",
    movedTitle: "Moved",
    otherAnswers: "Other answers",
    allAnswers: "All answers",
  },
};

/** What a language must say. */
export type Words = typeof en;
