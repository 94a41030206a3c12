import ts from "typescript";
import { formatProblem } from "../../model/problem";
import { ReleaseError } from "../../release/errors";

/** What `src/site.ts` says of a site, without what the environment says instead. */
export interface SiteFacts {
  readonly name: string;
  readonly url: string;
  readonly lang: string;
  readonly tagline: string;
  readonly description: string;
  readonly timeZone: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly email: string | undefined;
}

export const siteFile = "src/site.ts";

/** Where each fact stands in the object `site`. */
const places: { readonly [Fact in keyof SiteFacts]-?: readonly string[] } = {
  name: ["name"],
  url: ["url"],
  lang: ["lang"],
  tagline: ["tagline"],
  description: ["description"],
  timeZone: ["timeZone"],
  authorId: ["author", "id"],
  authorName: ["author", "name"],
  email: ["email"],
};

type Fact = keyof SiteFacts;
const facts = Object.keys(places) as Fact[];

/**
 * Reads the facts out of the source of `src/site.ts`: of `process.env.X || "text"` the text.
 * @throws ReleaseError with the place of a fact that is written in another way
 */
export function readSiteFacts(source: string): SiteFacts {
  const literals = literalsOf(source);
  return Object.fromEntries(
    facts.map((fact) => [fact, textOf(literals[fact])]),
  ) as unknown as SiteFacts;
}

/**
 * Writes facts into the source of `src/site.ts`. Only the literals change that hold another value: comments, order and the
 * environment's precedence stay.
 * @throws ReleaseError like `readSiteFacts`
 */
export function editSiteFacts(source: string, wanted: SiteFacts): string {
  const literals = literalsOf(source);
  return facts
    .map((fact) => ({ literal: literals[fact], value: wanted[fact] }))
    .filter(({ literal, value }) => textOf(literal) !== value)
    .sort((a, b) => b.literal.pos - a.literal.pos)
    .reduce((text, { literal, value }) => {
      const written = value === undefined ? "undefined" : JSON.stringify(value);
      return text.slice(0, literal.getStart()) + written + text.slice(literal.end);
    }, source);
}

const textOf = (literal: ts.Expression): string | undefined =>
  ts.isStringLiteralLike(literal) ? literal.text : undefined;

function literalsOf(source: string): Record<Fact, ts.Expression> {
  const file = ts.createSourceFile(siteFile, source, ts.ScriptTarget.Latest, true);
  const site = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .find(({ name }) => name.getText() === "site")?.initializer;
  if (!site) throw unexpected(file, file, "an object `export const site: Site = { … }`");
  return Object.fromEntries(
    facts.map((fact) => {
      const value = places[fact].reduce((object, key) => propertyOf(file, object, key), site);
      const literal = fallbackOf(value);
      const empty = fact === "email" && literal.getText() === "undefined";
      if (!empty && !ts.isStringLiteralLike(literal)) {
        throw unexpected(
          file,
          literal,
          `${places[fact].join(".")} as a text in quotes, or as \`process.env.… || "text"\``,
        );
      }
      return [fact, literal];
    }),
  ) as Record<Fact, ts.Expression>;
}

function propertyOf(file: ts.SourceFile, object: ts.Expression, key: string): ts.Expression {
  const property =
    ts.isObjectLiteralExpression(object) &&
    object.properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === key);
  if (!property) throw unexpected(file, object, `an object with \`${key}: …\``);
  return property.initializer;
}

/** What an expression comes to without the environment: the last operand of `||`, also inside `( … ).replace(…)`. */
function fallbackOf(expression: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(expression)) return fallbackOf(expression.expression);
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    if (kind === ts.SyntaxKind.BarBarToken) return fallbackOf(expression.right);
  }
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    return fallbackOf(expression.expression.expression);
  }
  return expression;
}

function unexpected(file: ts.SourceFile, node: ts.Node, expected: string): ReleaseError {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  return new ReleaseError([
    formatProblem({
      file: siteFile,
      line: line + 1,
      column: character + 1,
      severity: "error",
      rule: "site-facts",
      message: `expected ${expected}; write it so, or change the site's facts there by hand`,
    }),
  ]);
}
