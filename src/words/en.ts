/** Every word that the interface says in English. A translation is a file like this one. */
export const en = {
  archive: {},
  feeds: {
    addressLabel: "Your e-mail address",
    answer: "The answer",
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
    newerAnswer: "There is a newer answer:",
    otherFormats: "The same in other formats:",
    parts: "Only what concerns you",
    partsHow:
      "Each stage and each topic has a feed of its own, with the answers for it and no others.",
    question: "The question",
    shortAnswer: "The short answer:",
    stages: "Stages",
    subscribe: "Subscribe",
    subscribeDescription: (site: string) => `How to hear of new answers on ${site}.`,
    topics: "Topics",
    toSite: (site: string) => `Read ${site} as web pages`,
    whatIsAFeed: "What is a feed?",
  },
  search: {},
  share: {},
};

/** What a language must say. */
export type Words = typeof en;
