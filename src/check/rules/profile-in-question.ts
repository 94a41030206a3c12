import { isAnonymised } from "../anonymised";
import { askingText } from "../asking";
import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";

const profile =
  /(?<![\p{L}\p{N}.-])(?:https?:\/\/)?(?:[a-z]{2,3}\.)?(?:linkedin\.com\/(?:in|pub)\/[^\s<>()[\]]{1,100}|xing\.com\/profile\/[^\s<>()[\]]{1,100}|(?:twitter|x|instagram|facebook|tiktok|threads|github|gitlab)\.(?:com|net)\/@?[\w.-]{1,39}\w(?![\w/-]))|(?<![\p{L}\p{N}@./_-])@[a-z_][\w.]{1,29}[\w](?![\w@/(-])/giu;

export const profileInQuestion: FileRule = {
  name: "profile-in-question",
  severity: "warning",
  description: "A link to a profile or a handle (`@name`) in a question says who it is about.",
  *check(file) {
    if (isAnonymised(file)) return;
    for (const { 0: found, index: start } of askingText(file).matchAll(profile)) {
      const isCode = start >= file.bodyStart && proseOf(file)[start] === notProse;
      if (isCode && found.startsWith("@")) continue;
      const message =
        "a profile in the question may say who asked; take it out, or set `anonymised: true` if nobody can be known by it";
      yield { start, end: start + found.length, message };
    }
  },
};
