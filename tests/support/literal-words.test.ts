// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code to read
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { literalWords } from "./literal-words";

test.each([
  ["a text", "<p>Hello <b>you</b></p>", ["1: Hello", "1: you"]],
  ["a text in braces", '<p>{"Hello"}</p>', ["1: Hello"]],
  ["a text of two", '<p>{done ? "Done" : `Still ${left} left`}</p>', ["1: Done", "1: Still left"]],
  ["a text on a condition", '<p>{done && "Done"}{name ?? "Nobody"}</p>', ["1: Done", "1: Nobody"]],
  ["a name that is heard", '<nav\n aria-label="Pages" />', ["2: Pages"]],
  ["a picture's words", "<img alt={`A ${thing}`} />", ["1: A"]],
  [
    "a component's title",
    '<Top kind={{ title: "Stages" }} title="All" />',
    ["1: Stages", "1: All"],
  ],
  ["an element's text", 'h("p", { class: "x" }, "Note", [`Notes ${n}`])', ["1: Note", "1: Notes"]],
  ["an element's name", 'h("a", { ariaLabel: `Note ${n}` })', ["1: Note"]],
])("%s counts as words", (_, source, expected) => {
  expect(literalWords("x.tsx", source)).toEqual(expected);
});

test.each([
  "<p className={long ? 'long' : 'short'} rel='next' id='main'>{words.x} · {count}</p>",
  '<p aria-label={words.y(count)}>{" "}{names.get("first")}</p>',
  'h("p", { class: "note", title: words.z }, `#${n}`, words.a)',
  "const query = graphql`{ title }`",
])("%s holds none", (source) => {
  expect(literalWords("x.tsx", source)).toEqual([]);
});

test("the interface has its words from src/words alone", () => {
  const root = join(__dirname, "../..");
  const files = ["theme/components", "theme/templates", "markdown"]
    .flatMap((folder) =>
      readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /(?<!test|\.d)\.tsx?$/.test(name))
        .map((name) => join(root, "src", folder, name)),
    )
    .concat(join(root, "src/theme/html.tsx"))
    // Its words are the author's: `## Answer` is syntax.
    .filter((file) => !file.endsWith("markdown/exchanges.ts"));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    literalWords(file, readFileSync(file, "utf8")).map(
      (words) => `${relative(root, file)}:${words}`,
    ),
  );
  expect(found).toEqual([]);
});
