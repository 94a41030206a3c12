import { runCommand } from "./errors";

test.each([
  [{ code: "ENOSPC", syscall: "write" }, /^a file \(write\): the disk is full; free some space/],
  [{ code: "EROFS", syscall: "mkdir", path: "/srv/dist" }, /^\/srv\/dist: the disk is read-only; /],
  [
    { code: "EACCES", syscall: "open", path: "/srv/x" },
    /^\/srv\/x: you may not read or write there/,
  ],
])("%j is one line that says which file and what to do", async (facts, expected) => {
  const lines: string[] = [];
  const written = jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(String(text).trim());
    return true;
  });
  try {
    await runCommand(() => Promise.reject(Object.assign(new Error("failed"), facts)));
  } finally {
    written.mockRestore();
    process.exitCode = 0;
  }
  expect(lines).toEqual([expect.stringMatching(expected)]);
});
