import { isElementName } from "./element-names";
import type { CheckedFile } from "./rule";
import { type Tag, tagsOf } from "./tags";

/** Tags of elements that HTML does not have. */
interface UnknownTags {
  /** Words between angle brackets that were meant to be read: `<company name>`. */
  readonly placeholders: readonly Tag[];
  /** What another program would draw: `<YouTube id="…" />`, the closing tag only where none opens it. */
  readonly components: readonly Tag[];
}

/** Tags of word processors have a rule of their own. */
const office = /^(?:o|w|m|v|st1):/;

export function unknownTags(file: CheckedFile): UnknownTags {
  const tags = tagsOf(file).filter(({ name }) => !isElementName(name) && !office.test(name));
  const namesOf = (closing: boolean) =>
    new Set(tags.filter((tag) => tag.closing === closing).map(({ name }) => name));
  const [opened, closed] = [namesOf(false), namesOf(true)];
  const isPlaceholder = ({ name, closing, attributes }: Tag) =>
    !closing && !closed.has(name) && !/[=/:]/.test(name + attributes);
  return {
    placeholders: tags.filter(isPlaceholder),
    components: tags.filter((tag) => (tag.closing ? !opened.has(tag.name) : !isPlaceholder(tag))),
  };
}
