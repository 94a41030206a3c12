import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";

const spaced =
  /(?<!\\)\]\(((?:https?:\/\/|\/|\.{1,2}\/|[\p{L}\p{N}_])[^()<>"“”'\s]{0,300}(?: [^()<>"“”'\s]{1,300}){1,10})\)/gu;
const isAddress = /^(?:https?:\/\/|\/|\.{1,2}\/)|\.[a-z]{2,5}$/i;

export const linkAddressSpace: FileRule = {
  name: "link-address-space",
  severity: "warning",
  fixable: true,
  description: "An address with a space in it makes no link; write `%20` for the space.",
  *check(file) {
    const prose = proseOf(file);
    for (const { 0: found, 1: address = "", index } of file.text.matchAll(spaced)) {
      if (prose[index] === notProse || !isAddress.test(address)) continue;
      const start = index + 2;
      const end = index + found.length - 1;
      const replacement = address.replaceAll(" ", "%20");
      const message = "an address cannot have spaces; write %20 for each, or rename the file";
      yield { start, end, message, fix: { start, end, replacement } };
    }
  },
};
