import { scriptReferences } from "./script-references";

test.each([
  [
    `import a from "./a.js"; export * from "/b.js"; import("../c.js")`,
    ["./a.js", "/b.js", "../c.js"],
  ],
  [`import x from "react"; import("https://other.example/x.js"); import(name)`, []],
  [`const text = 'import a from "./no.js"'; // import "./no.js"`, []],
  [`!function(){console.log(1)}()\n//# sourceMappingURL=app.js.map`, []],
  ["with (a) { b( } ", []],
])("%s", async (script, expected) => {
  expect(await scriptReferences(script)).toEqual(expected);
});
