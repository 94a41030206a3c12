import { testFolder } from "../../tests/support/test-folder";
import { denyListOf } from "./deny-list";

test("one name on a line, remarks and blank lines apart", () => {
  const text = "\uFEFF# clients\r\nBig Bank\r\n\r\n  Ms. Example  \n";
  expect(denyListOf(testFolder({ "deny-list.txt": text }))).toEqual(["Big Bank", "Ms. Example"]);
});

test("most folders have none", () => {
  expect(denyListOf(testFolder())).toEqual([]);
});
