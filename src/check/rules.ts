import { privacyRules } from "./privacy-rules";
import type { FileRule, SiteRule } from "./rule";
import { answerFirst } from "./rules/answer-first";
import { answerUnasked } from "./rules/answer-unasked";
import { askedByAlone } from "./rules/asked-by-alone";
import { bodyEmpty } from "./rules/body-empty";
import { dateAhead } from "./rules/date-ahead";
import { dateFar } from "./rules/date-far";
import { descriptionLong } from "./rules/description-long";
import { descriptionRepeatsTitle } from "./rules/description-repeats-title";
import { footnoteDuplicate } from "./rules/footnote-duplicate";
import { footnoteUndefined } from "./rules/footnote-undefined";
import { footnoteUnused } from "./rules/footnote-unused";
import { headingByBold } from "./rules/heading-by-bold";
import { headingDuplicate } from "./rules/heading-duplicate";
import { headingEmpty } from "./rules/heading-empty";
import { headingFirstLevel } from "./rules/heading-first-level";
import { headingSkips } from "./rules/heading-skips";
import { imageAltAlone } from "./rules/image-alt-alone";
import { imageAltMissing } from "./rules/image-alt-missing";
import { imageAltUseless } from "./rules/image-alt-useless";
import { imageElsewhere } from "./rules/image-elsewhere";
import { imageInText } from "./rules/image-in-text";
import { imageNotStatic } from "./rules/image-not-static";
import { linkAbsolute } from "./rules/link-absolute";
import { linkAlias } from "./rules/link-alias";
import { linkAnchor } from "./rules/link-anchor";
import { linkBroken } from "./rules/link-broken";
import { linkEmpty } from "./rules/link-empty";
import { linkFile } from "./rules/link-file";
import { linkGap } from "./rules/link-gap";
import { linkHidden } from "./rules/link-hidden";
import { linkHttp } from "./rules/link-http";
import { linkLocal } from "./rules/link-local";
import { linkMistyped } from "./rules/link-mistyped";
import { linkProtocol } from "./rules/link-protocol";
import { linkRedirect } from "./rules/link-redirect";
import { linkReversed } from "./rules/link-reversed";
import { linkSlash } from "./rules/link-slash";
import { linkSource } from "./rules/link-source";
import { linkTextVague } from "./rules/link-text-vague";
import { linkTracking } from "./rules/link-tracking";
import { linkUnlisted } from "./rules/link-unlisted";
import { namesFrom } from "./rules/listed-name";
import { missingGlyph } from "./rules/missing-glyph";
import { paragraphLong } from "./rules/paragraph-long";
import { partEmpty } from "./rules/part-empty";
import { partHeading } from "./rules/part-heading";
import { postLong } from "./rules/post-long";
import { questionUnanswered } from "./rules/question-unanswered";
import { redirectShadows } from "./rules/redirect-shadows";
import { redirectTarget } from "./rules/redirect-target";
import { sectionEmpty } from "./rules/section-empty";
import { shortAnswerLong } from "./rules/short-answer-long";
import { shortAnswerRepeatsTitle } from "./rules/short-answer-repeats-title";
import { titleDuplicate } from "./rules/title-duplicate";
import { titleLong } from "./rules/title-long";
import { textRules } from "./text-rules";

/** The rules that look at one file each, in the order of the documentation. */
export const fileRules: readonly FileRule[] = [
  titleLong,
  descriptionLong,
  descriptionRepeatsTitle,
  shortAnswerLong,
  shortAnswerRepeatsTitle,
  imageAltAlone,
  askedByAlone,
  bodyEmpty,
  partHeading,
  questionUnanswered,
  answerUnasked,
  answerFirst,
  partEmpty,
  sectionEmpty,
  headingFirstLevel,
  headingSkips,
  headingEmpty,
  headingDuplicate,
  headingByBold,
  paragraphLong,
  postLong,
  footnoteUndefined,
  footnoteDuplicate,
  footnoteUnused,
  linkEmpty,
  linkTextVague,
  linkMistyped,
  linkProtocol,
  linkLocal,
  linkHttp,
  linkTracking,
  linkRedirect,
  linkGap,
  linkReversed,
  imageAltMissing,
  imageAltUseless,
  imageElsewhere,
  imageInText,
  ...textRules,
  ...privacyRules,
];

/** What rules need to know of a site. */
export interface SiteKnowledge {
  /** The names that it keeps out of its questions. */
  readonly denyList: readonly string[];
}

/** These, and the rules that differ from site to site. */
export const fileRulesFor = ({ denyList }: SiteKnowledge): readonly FileRule[] => [
  ...fileRules,
  namesFrom(denyList),
];

/** These as they are documented. */
export const anyFileRules = fileRulesFor({ denyList: [] });

/** The rules that compare files. */
export const siteRules: readonly SiteRule[] = [
  titleDuplicate,
  missingGlyph,
  dateAhead,
  dateFar,
  linkBroken,
  linkSource,
  linkFile,
  linkHidden,
  linkUnlisted,
  linkAnchor,
  linkAlias,
  linkSlash,
  linkAbsolute,
  imageNotStatic,
  redirectTarget,
  redirectShadows,
];
