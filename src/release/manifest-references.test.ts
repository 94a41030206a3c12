import { manifestReferences } from "./manifest-references";

test.each([
  [
    `{"icons":[{"src":"/a.png"},{"src":"b.png"}],"shortcuts":[{"icons":[{"src":"c.png"}]}]}`,
    ["/a.png", "b.png", "c.png"],
  ],
  [`{"name":"src","icons":null}`, []],
  ["not JSON", []],
])("%s", (json, expected) => {
  expect(manifestReferences(json)).toEqual(expected);
});
