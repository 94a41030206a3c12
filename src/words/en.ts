/** Every word that the interface says in English. A translation is a file like this one. */
export const en = {
  archive: {},
  feeds: {},
  search: {},
  share: {},
};

/** What a language must say. */
export type Words = typeof en;
