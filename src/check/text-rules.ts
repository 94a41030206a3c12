import type { FileRule } from "./rule";
import { accidentalHeading } from "./rules/accidental-heading";
import { alertKind } from "./rules/alert-kind";
import { codeInfo } from "./rules/code-info";
import { component } from "./rules/component";
import { controlCharacter } from "./rules/control-character";
import { curlyQuotesInCode } from "./rules/curly-quotes-in-code";
import { curlyQuotesInMarkup } from "./rules/curly-quotes-in-markup";
import { definitionUnused } from "./rules/definition-unused";
import { doubleEncoded } from "./rules/double-encoded";
import { droppedAttribute } from "./rules/dropped-attribute";
import { droppedHtml } from "./rules/dropped-html";
import { foreignMarkup } from "./rules/foreign-markup";
import { headingSpace } from "./rules/heading-space";
import { hiddenMarkup } from "./rules/hidden-markup";
import { indentedProse } from "./rules/indented-prose";
import { invisibleCharacter } from "./rules/invisible-character";
import { linkAddressSpace } from "./rules/link-address-space";
import { listNesting } from "./rules/list-nesting";
import { listNumber } from "./rules/list-number";
import { listRestart } from "./rules/list-restart";
import { listSpace } from "./rules/list-space";
import { listTextOutside } from "./rules/list-text-outside";
import { lostPlaceholder } from "./rules/lost-placeholder";
import { markdownInHtml } from "./rules/markdown-in-html";
import { oddSpace } from "./rules/odd-space";
import { officeLeftovers } from "./rules/office-leftovers";
import { pastedList } from "./rules/pasted-list";
import { pastedTable } from "./rules/pasted-table";
import { repeatedWord } from "./rules/repeated-word";
import { replacementCharacter } from "./rules/replacement-character";
import { sayFormatting } from "./rules/say-formatting";
import { shortAnswerMarkup } from "./rules/short-answer-markup";
import { softHyphen } from "./rules/soft-hyphen";
import { tableExtraCells } from "./rules/table-extra-cells";
import { tableMissingCells } from "./rules/table-missing-cells";
import { tableUnread } from "./rules/table-unread";
import { taskBox } from "./rules/task-box";
import { textDirection } from "./rules/text-direction";
import { unbalancedEmphasis } from "./rules/unbalanced-emphasis";
import { unbalancedQuotes } from "./rules/unbalanced-quotes";
import { unclosedFence } from "./rules/unclosed-fence";
import { unclosedHtml } from "./rules/unclosed-html";
import { undefinedReference } from "./rules/undefined-reference";
import { yamlAnchor } from "./rules/yaml-anchor";
import { yamlComment } from "./rules/yaml-comment";
import { yamlEscape } from "./rules/yaml-escape";

/** What is wrong with the text itself, the worst first: damaged letters, lost structure, lost words, slips. */
export const textRules: readonly FileRule[] = [
  doubleEncoded,
  replacementCharacter,
  oddSpace,
  invisibleCharacter,
  textDirection,
  softHyphen,
  controlCharacter,
  yamlComment,
  yamlEscape,
  yamlAnchor,
  headingSpace,
  accidentalHeading,
  unclosedFence,
  unclosedHtml,
  codeInfo,
  listNesting,
  listTextOutside,
  listRestart,
  listNumber,
  listSpace,
  indentedProse,
  taskBox,
  tableExtraCells,
  tableMissingCells,
  tableUnread,
  pastedList,
  pastedTable,
  alertKind,
  foreignMarkup,
  markdownInHtml,
  sayFormatting,
  undefinedReference,
  definitionUnused,
  shortAnswerMarkup,
  droppedHtml,
  droppedAttribute,
  component,
  hiddenMarkup,
  lostPlaceholder,
  officeLeftovers,
  linkAddressSpace,
  curlyQuotesInCode,
  curlyQuotesInMarkup,
  unbalancedEmphasis,
  unbalancedQuotes,
  repeatedWord,
];
