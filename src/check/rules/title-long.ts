import { textField } from "../fields";
import type { FileRule } from "../rule";

/** Search results cut titles at some 600 pixels, about so many characters with a little tolerance. */
const longest = 75;

export const titleLong: FileRule = {
  name: "title-long",
  severity: "warning",
  description: `A title has more than ${longest} characters; search results and cards cut it off.`,
  *check(file) {
    const title = textField(file, "title");
    if (!title || title.value.length <= longest) return;
    const message = `the title has ${title.value.length} characters, and search results show about ${longest}; shorten it`;
    yield { start: title.start, end: title.end, message };
  },
};
