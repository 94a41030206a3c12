import { privacyRules } from "./privacy-rules";
import type { FileRule, SiteRule } from "./rule";
import { linkHttp } from "./rules/link-http";
import { textRules } from "./text-rules";

/** The rules that look at one file each, in the order of the documentation. */
export const fileRules: readonly FileRule[] = [linkHttp, ...textRules, ...privacyRules];

/** The rules that compare files. */
export const siteRules: readonly SiteRule[] = [];
