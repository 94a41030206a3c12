import { textField } from "../fields";
import type { FileRule } from "../rule";

const longest = 160;

export const descriptionLong: FileRule = {
  name: "description-long",
  severity: "warning",
  description: `A description has more than ${longest} characters; search results cut it off.`,
  *check(file) {
    const description = textField(file, "description");
    if (!description || description.value.length <= longest) return;
    const { value, start, end } = description;
    const message = `the description has ${value.length} characters, and search results show about ${longest}; shorten it`;
    yield { start, end, message };
  },
};
