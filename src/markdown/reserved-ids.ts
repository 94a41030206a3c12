/** Ids that the pages use themselves, so that no heading of a post may. */
export const reservedIds: readonly string[] = [
  "all-pages",
  "contents",
  "follow-ups",
  "main",
  "newest",
  "notes",
  "related",
  "series",
  "short-answer",
  "topics",
];
