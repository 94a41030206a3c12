import { z } from "zod";
import { dateIn, extra, identifier, listOf, reference, text, webAddress } from "./fields";
import { literalPath } from "./literal-path";
import type { ContentSettings } from "./settings";

/** What the fields of a post depend on: the zone of its dates and the author of a post that names none. */
export type FrontmatterSettings = Pick<ContentSettings, "timeZone" | "author">;

// Written without flags: a JSON Schema has no place for them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const idPattern = /^(?:\/(?!\/)|[a-zA-Z][a-zA-Z0-9+.-]*:)[^\s\u0000-\u001f\u007f-\u009f]+$/;

/**
 * The frontmatter of a post, the one definition from which types, GraphQL, messages and the authors' reference derive. Its
 * input is what authors write, its output what Post nodes hold (dates as instants, lists as lists, defaults filled in).
 *
 * `meta` of a field: `description` and `examples` for people; `link` names the node type that the value is an id of;
 * `private` marks what never reaches a node.
 */
export function postFrontmatterFor({ timeZone, author }: FrontmatterSettings) {
  const date = () => dateIn(timeZone);
  return z
    .strictObject({
      title: text().meta({
        description: "The question, as the page's title.",
        examples: ["Is an AWS certification worth it?"],
      }),
      date: date().meta({
        description:
          "When the post was, or will be, published: a date, or a date and time. In the future, the post waits until then.",
        examples: ["2026-03-04", "2026-03-04T09:00"],
      }),
      description: text()
        .exactOptional()
        .meta({
          description:
            "One or two sentences for search results and lists. Default: the short answer, else the post's opening.",
          examples: ["What a certification did for one developer, and what it did not."],
        }),
      shortAnswer: text()
        .exactOptional()
        .meta({
          description:
            "The answer in a sentence or two, inline Markdown; the box on top of the post.",
          examples: ["Only when the job you want *asks* for it."],
        }),
      topics: listOf(reference())
        .default([])
        .meta({
          description: "Ids from topics.yml. `tags` is read as a synonym.",
          examples: [["certifications"]],
          link: "Topic",
        }),
      stages: listOf(reference())
        .default([])
        .meta({
          description: "Ids from stages.yml: the rungs of the ladder that the answer is for.",
          examples: [["entry"]],
          link: "Stage",
        }),
      author: reference()
        .default(author.id)
        .meta({
          description: "Who answers: the name of a file in authors/, without its ending.",
          examples: ["editors"],
          link: "Author",
        }),
      askedBy: text()
        .exactOptional()
        .meta({
          description: "Who asked, without a name.",
          examples: ["A former intern"],
        }),
      anonymised: z
        .boolean()
        .default(false)
        .meta({
          description: "true once a human has checked the question for names.",
          examples: [true],
        }),
      region: text()
        .exactOptional()
        .meta({
          description: "Where the answer holds, if pay, notice or visas depend on it.",
          examples: ["US"],
        }),
      updated: date()
        .exactOptional()
        .meta({
          description: "The last change of substance.",
          examples: ["2026-05-01"],
        }),
      reviewed: date()
        .exactOptional()
        .meta({
          description: "The day on which somebody made sure that the answer is still true.",
          examples: ["2026-05-01"],
        }),
      reviewBy: date()
        .exactOptional()
        .meta({
          description: "After this day the page says that it may be dated.",
          examples: ["2027-05-01"],
        }),
      supersededBy: reference()
        .exactOptional()
        .meta({
          description: "The slug of the post that replaces this one.",
          examples: ["other-slug"],
          link: "Post",
        }),
      followUpTo: reference()
        .exactOptional()
        .meta({
          description: "The slug of the post that this one continues; both link to each other.",
          examples: ["other-slug"],
          link: "Post",
        }),
      series: z
        .strictObject({
          id: identifier().meta({ description: "The id of the series.", link: "Series" }),
          part: z.int().min(1).meta({ description: "The place in the series, from 1." }),
        })
        .exactOptional()
        .meta({
          description: "The series that the post belongs to, and its place in it.",
          examples: [{ id: "first-job", part: 2 }],
        }),
      image: z
        .string()
        .trim()
        .regex(/^(?![a-zA-Z][a-zA-Z0-9+.-]*:|[/\\])\S/, {
          error: "should be a file beside the post; write `image: ./name.jpg`",
        })
        .exactOptional()
        .meta({
          description:
            "A picture for cards and shared links: a file beside the post. Needs imageAlt.",
          examples: ["./cover.jpg"],
          link: "File",
        }),
      imageAlt: text()
        .exactOptional()
        .meta({
          description: "What the image shows, for those who do not see it.",
          examples: ["A ladder against a brick wall"],
        }),
      aliases: listOf(
        z.string().trim().regex(literalPath, {
          error:
            "should be a path of this site that begins with one slash, as in `/old-path/`, without patterns (`*`, `:name`, `{…}`)",
        }),
      )
        .default([])
        .meta({
          description: "Former paths of the post; they become redirects.",
          examples: [["/old-path/"]],
        }),
      feedId: z
        .string()
        .trim()
        .regex(idPattern, {
          error: "should be the post's first path, as in `/old-path/`, or a whole address",
        })
        .exactOptional()
        .meta({
          description:
            "What feed readers know the post by; `rename` and `import` write it. A post with another one is new to them.",
          examples: ["/old-path/"],
        }),
      canonical: webAddress()
        .exactOptional()
        .meta({
          description: "The address where the post was first published, if elsewhere.",
          examples: ["https://example.com/first-published-here/"],
        }),
      draft: z
        .boolean()
        .default(false)
        .meta({
          description: "true keeps the post out of everything but the live preview.",
          examples: [true],
        }),
      unlisted: z
        .boolean()
        .default(false)
        .meta({
          description:
            "true gives the post a page, but no place in lists, feeds, sitemap or search.",
          examples: [true],
        }),
      extra: extra(),
    })
    .meta({
      title: "Post",
      description: "One reader's question and one experienced person's answer.",
    });
}

/** The schema of a post for whoever derives from it; its values do not depend on the settings given here, dates do. */
export const postFrontmatter = postFrontmatterFor({
  timeZone: "UTC",
  author: { id: "editors", name: "Editors" },
});

export type PostFrontmatter = z.output<typeof postFrontmatter>;

/** The frontmatter of a page such as about. */
export const pageFrontmatter = z
  .strictObject({
    title: text().meta({ description: "The page's title.", examples: ["About"] }),
    description: text()
      .exactOptional()
      .meta({
        description: "One or two sentences for search results.",
        examples: ["Who answers here, and why."],
      }),
    draft: z
      .boolean()
      .default(false)
      .meta({
        description: "true keeps the page out of everything but the live preview.",
        examples: [true],
      }),
    extra: extra(),
  })
  .meta({ title: "Page", description: "A page that is not a post." });

export type PageFrontmatter = z.output<typeof pageFrontmatter>;

/** The frontmatter of an author; the text below it tells the rest. */
export const authorFrontmatter = z
  .strictObject({
    name: text().meta({ description: "The name that readers see.", examples: ["Ada Marsh"] }),
    organization: z
      .boolean()
      .exactOptional()
      .meta({
        description:
          "true where several people sign together; search engines are told that it is no one person.",
        examples: [true],
      }),
    role: text()
      .exactOptional()
      .meta({
        description: "What the author does, and no more than is true.",
        examples: ["Hiring manager"],
      }),
    years: z
      .int()
      .min(0)
      .max(80)
      .exactOptional()
      .meta({
        description: "Years of experience.",
        examples: [12],
      }),
    url: webAddress()
      .exactOptional()
      .meta({
        description: "The author's own site.",
        examples: ["https://example.com/"],
      }),
    links: z
      .array(
        z.strictObject({
          title: text().meta({ description: "The words of the link." }),
          url: webAddress().meta({ description: "Where it goes." }),
        }),
      )
      .default([])
      .meta({
        description: "Where else to find the author.",
        examples: [[{ title: "GitHub", url: "https://github.com/example" }]],
      }),
    conflicts: text()
      .exactOptional()
      .meta({
        description: "Conflicts of interest, told to readers beside the answer.",
        examples: ["Works for a company that sells certifications."],
      }),
    extra: extra(),
  })
  .meta({ title: "Author", description: "Who answers." });

export type AuthorFrontmatter = z.output<typeof authorFrontmatter>;

/** One entry of topics.yml or stages.yml. `order` left out means the entry's place in the file. */
export const termFields = z
  .strictObject({
    id: identifier().meta({
      description: "What posts write, and the URL.",
      examples: ["certifications"],
    }),
    title: text().meta({ description: "What readers see.", examples: ["Certifications"] }),
    description: text()
      .exactOptional()
      .meta({
        description: "One sentence on what belongs here.",
        examples: ["Courses, exams and badges, and what they are worth."],
      }),
    order: z
      .number()
      .exactOptional()
      .meta({
        description: "Smaller comes first. Default: the place in the file.",
        examples: [1],
      }),
    formerIds: listOf(reference())
      .default([])
      .meta({
        description: "Ids that this one replaces; posts that still use them keep working.",
        examples: [["certs"]],
      }),
  })
  .meta({ title: "Term", description: "A topic or a stage." });

export type TermFields = z.output<typeof termFields>;
