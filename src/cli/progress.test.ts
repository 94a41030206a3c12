import { stdout } from "node:process";
import { Progress } from "./progress";

/** What a terminal of a width is sent during a phase. */
function sent(columns: number): string {
  const before = stdout.columns;
  let text = "";
  const write = jest.spyOn(stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  stdout.columns = columns;
  try {
    const progress = new Progress(true);
    progress.begin("Write pages");
    progress.detail("412 of 1000, which is a long thing to say");
    return text;
  } finally {
    write.mockRestore();
    stdout.columns = before;
  }
}

test.each([30, 40, 61, 62, 120])("in %d columns no line is wrapped", (columns) => {
  const lines = sent(columns).split("\r\u001b[2K");
  expect(lines.length).toBe(3);
  expect(lines.filter((line) => line.length > columns)).toEqual([]);
});
