/** A term as topics.yml and stages.yml hold it. */
interface Term {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const term = (title: string): Term => ({
  id: title.toLowerCase().replaceAll(" ", "-"),
  title,
  description: `What readers ask about ${title.toLowerCase()}, and what came of it.`,
});

export const topics: readonly Term[] = [
  "Job search",
  "Resume",
  "Interviews",
  "Negotiation",
  "Promotion",
  "Managing up",
  "Management",
  "Learning",
  "Certifications",
  "Education",
  "Leaving",
  "Layoffs",
  "Burnout",
  "Remote work",
].map(term);

export const stages: readonly Term[] = [
  "Student",
  "Entry",
  "Mid",
  "Senior",
  "Staff",
  "Changing",
].map(term);

/** An author's file: its name, and its frontmatter. */
interface Author {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  readonly years?: number;
  readonly url?: string;
  readonly conflicts?: string;
}

export const authors: readonly [Author, ...Author[]] = [
  { id: "editors", name: "The editors" },
  { id: "ada", name: "Ada Marsh", role: "Hiring manager", years: 14 },
  { id: "bo", name: "Bo Lindqvist", role: "Recruiter", years: 9, url: "https://example.com/bo/" },
  { id: "chidi", name: "Chidi Okafor", role: "Staff engineer", conflicts: "Sells a course." },
];

export const pages = [
  { slug: "about", title: "About", text: "Who answers here, and why." },
  { slug: "ask", title: "Ask", text: "Write to us. Leave out names." },
] as const;
