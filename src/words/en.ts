/** Every word that the interface says in English. A translation is a file like this one. */
export const en = {
  archive: {},
  feeds: {},
  search: {},
  share: {
    share: "Share this answer",
    byMail: "Send this answer by e-mail",
    orCopy: "or copy its address:",
    copied: "Address copied",
    linkCopied: "Link to this section copied",
  },
  machines: {
    moved: "This page has moved:",
    shortAnswer: "The short answer",
    otherAnswers: "Other answers",
    allAnswers: "All answers",
  },
};

/** What a language must say. */
export type Words = typeof en;
