import { proseOf } from "../prose";
import type { FileRule } from "../rule";
import { startsItem, startsLine } from "../starts-line";

const broken = /(?:([-+*])\[([ xX]?)\]|\[\])(?=[ \t])/g;

export const taskBox: FileRule = {
  name: "task-box",
  severity: "warning",
  fixable: true,
  description: "A box of a task list is shown as brackets unless it is written `- [ ] `.",
  *check(file) {
    for (const match of proseOf(file).matchAll(broken)) {
      const { 0: written, 1: mark, 2: inside = "", index: start } = match;
      if (!(mark ? startsLine : startsItem)(file.text, start)) continue;
      const end = start + written.length;
      const box = `[${inside || " "}]`;
      const replacement = mark ? `${mark} ${box}` : box;
      const message = `a box is written with a space in it and around it: \`- ${box} \``;
      yield { start, end, message, fix: { start, end, replacement } };
    }
  },
};
