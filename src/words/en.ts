/** Every word that the interface says in English. A translation is a file like this one. */
export const en = {
  archive: {},
  feeds: {},
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
  share: {},
};

/** What a language must say. */
export type Words = typeof en;
