import type { FileRule } from "./rule";
import { emailInAnswer } from "./rules/email-in-answer";
import { emailInQuestion } from "./rules/email-in-question";
import { numberInQuestion } from "./rules/number-in-question";
import { phoneInAnswer } from "./rules/phone-in-answer";
import { phoneInQuestion } from "./rules/phone-in-question";
import { privateRemark } from "./rules/private-remark";
import { profileInQuestion } from "./rules/profile-in-question";

/** What may say who asked, and what was meant for no reader. The names of a deny-list come from `namesFrom` in rules/listed-name.ts. */
export const privacyRules: readonly FileRule[] = [
  emailInQuestion,
  phoneInQuestion,
  emailInAnswer,
  phoneInAnswer,
  profileInQuestion,
  numberInQuestion,
  privateRemark,
];
