import sharp from "sharp";
import { tellingPictures } from "./telling-pictures";

/** Names of posts as their authors typed them, and the addresses that they get. */
export const oddNames: readonly (readonly [folder: string, slug: string])[] = [
  ["With Spaces & Capitals", "with-spaces-capitals"],
  ["v1.2.release.notes", "v1-2-release-notes"],
  ["🚀 Lift-off", "lift-off"],
  ["🎉", "post-1f389"],
  ["Как начать", "как-начать"],
  ["职业建议", "职业建议"],
  ["Cafe\u0301 culture", "caf\u00e9-culture"],
];

/** The topic whose list goes on on a second page, and how many posts are made for it. */
export const longTopic = { slug: "small-steps", posts: 60 } as const;

/** Text that stands in two files, once as Unix writes it and once as Windows does. */
const sameText = `---
title: Lines that end as they like
date: 2026-02-14
topics: [certifications]
---

First line
and second.

## A heading

- one
- two

\`\`\`
code
on two lines
\`\`\`
`;

/** What cannot lie in the repository as it is: odd names, line ends, and files by the dozen. Paths are relative to the content folder. */
export async function generatedFiles(): Promise<Record<string, string | Buffer>> {
  const pictures = await tellingPictures();
  return {
    ...Object.fromEntries(
      oddNames.map(([folder], place) => [
        `posts/${folder}/index.md`,
        `---\ntitle: Odd name ${place + 1}\ndate: 2026-02-15\ntopics: [certifications]\n---\n\nA name is a name.\n`,
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: longTopic.posts }, (_, place) => [
        `posts/small-step-${place + 1}/index.md`,
        smallStep(place + 1),
      ]),
    ),
    "posts/unix-lines/index.md": sameText,
    "posts/windows-lines/index.md": `\uFEFF${sameText.replaceAll("\n", "\r\n")}`,
    "posts/everything/cover.jpg": await photograph(1800, 900),
    "posts/everything/desk.jpg": await photograph(900, 600),
    "posts/draft-post/zeugma.jpg": await photograph(907, 601),
    "posts/draft-post/Portrait of Rumbustious.svg": pictures.svg,
    ...Object.fromEntries(
      Object.entries(pictures).map(([extension, bytes]) => [
        `posts/unlisted-post/Portrait of Oxymel.${extension}`,
        bytes,
      ]),
    ),
  };
}

function smallStep(number: number): string {
  const day = `2025-${number > 30 ? "11" : "10"}-${String(((number - 1) % 30) + 1).padStart(2, "0")}`;
  return `---\ntitle: Small step ${number}\ndate: ${day}\ntopics: [small-steps]\nstages: [student]\n---\n\n## Question\n\nWhat next?\n\n## Answer\n\nStep ${number}.\n`;
}

/** A JPEG that tells, as a telephone's does, who made it and where. */
function photograph(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#8a5a3c" } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: "Zenobia Photographer" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "51/1 30/1 3230/100",
        GPSLongitudeRef: "W",
        GPSLongitude: "0/1 7/1 4366/100",
      },
    })
    .toBuffer();
}
