import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";

const spaced =
  /(?<![\\\]])\[[^[\]\r\n]{1,200}\]( {1,3})\((?:https?:\/\/|mailto:|www\.|\/|#|\.{1,2}\/)[^\s()]{0,500}\)/g;

export const linkSpace: FileRule = {
  name: "link-space",
  severity: "warning",
  fixable: true,
  description: "`[text] (address)` is no link because of the space.",
  *check(file) {
    const prose = proseOf(file);
    for (const { 0: found, 1: space = "", index: start } of file.text.matchAll(spaced)) {
      const gap = start + found.lastIndexOf(`]${space}(`) + 1;
      if (prose[start] === notProse || prose[gap] === notProse) continue;
      const message = "a space keeps this from being a link; remove it";
      const fix = { start: gap, end: gap + space.length, replacement: "" };
      yield { start, end: start + found.length, message, fix };
    }
  },
};
