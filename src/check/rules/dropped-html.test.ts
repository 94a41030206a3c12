import { fileOf, reported } from "../../../tests/support/rule-testing";
import { safeList } from "../../markdown/safe-list";
import { droppedAttribute } from "./dropped-attribute";
import { droppedHtml } from "./dropped-html";
import { lostPlaceholder } from "./lost-placeholder";

test("what the sanitizer lets through is not reported", () => {
  const body = safeList.tagNames?.map((name) => `Text <${name} title="x" lang="en">`).join("\n\n");
  for (const rule of [droppedHtml, droppedAttribute, lostPlaceholder]) {
    expect(reported(rule, fileOf(body ?? ""))).toEqual([]);
  }
});

test("what it strips is", () => {
  const names = (safeList.strip ?? []).filter((name) => name !== "script" && name !== "style");
  const body = names.map((name) => `Text <${name}>`).join("\n\n");
  expect(reported(droppedHtml, fileOf(body))).toEqual(names.map((name) => `<${name}>`));
});

test.each([
  ['<td colspan="2" align="left">', []],
  ['<time dateTime="2026-03-04">', []],
  ['<a href="/x/" class="y">', ['<a href="/x/" class="y">']],
  ["<p onclick=x()>", ["<p onclick=x()>"]],
])("attributes of %s", (tag, found) => {
  expect(reported(droppedAttribute, fileOf(`Text ${tag}`))).toEqual(found);
});

test.each([
  ["Dear <name> and <your company>", ["<name>", "<your company>"]],
  ["<Note>custom</Note> <Note/> <x-y a=b> <path>", ["<path>"]],
])("placeholders in %s", (body, found) => {
  expect(reported(lostPlaceholder, fileOf(body))).toEqual(found);
});
