import { gitHubPagesFaults } from "./github-pages-faults";

const files = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `static/${index}.mp4`,
    digest: "",
    bytes,
    type: "video/mp4",
    cache: "asset" as const,
  }));
const mebibyte = 1024 ** 2;

test.each([
  ["what GitHub takes", files(10, 100 * mebibyte), []],
  ["a file that is too large", files(1, 100 * mebibyte + 1), ["static/0.mp4 is larger"]],
  ["too much in all", files(11, 100 * mebibyte), ["this release has 1,100"]],
])("%s", (_name, released, faults) => {
  expect(gitHubPagesFaults({ files: released })).toEqual(faults.map(expect.stringContaining));
});
