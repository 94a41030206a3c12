import type { Manifest } from "../release/manifest";

const mebibyte = 1024 ** 2;

/**
 * What GitHub would refuse, a line each.
 * https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
 * https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
 */
export function gitHubPagesFaults({ files }: Pick<Manifest, "files">): string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...files
      .filter((file) => file.bytes > 100 * mebibyte)
      .map(({ path }) => `GitHub takes files of 100 MiB, and ${path} is larger; host it elsewhere`),
    ...(bytes > 1024 * mebibyte
      ? [
          `GitHub Pages takes sites of 1,024 MiB, and this release has ${Math.ceil(bytes / mebibyte).toLocaleString("en-US")}; use another host`,
        ]
      : []),
  ];
}
