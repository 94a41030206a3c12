import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  visit,
} from "yaml";
import { lookUpIn, type Places } from "./places";
import type { Position } from "./position";
import type { Problem } from "./problem";
import type { Source } from "./source";
import { yamlMend } from "./yaml-mend";
import { faultOffset, mendMessage, syntaxMessage } from "./yaml-message";

/** More than any frontmatter needs, and few enough that nothing can be blown up with them. */
const MAX_ALIASES = 20;
/** Nesting this deep is no mistake but an attack; the limit is checked before anything recursive sees the tokens. */
const MAX_DEPTH = 50;

/** Parsed YAML: the value as plain data, and where its parts stand. */
export interface Yaml extends Pick<Source, "at" | "keyAt"> {
  /** undefined for an empty document. */
  readonly value: unknown;
  readonly places: Places;
}

/**
 * Parses YAML 1.2 (core schema: dates stay text). Never throws: what is wrong comes back as problems with the rule `rule`
 * (syntax), `duplicate-field`, `yaml-aliases` or `yaml-depth`, and without a value.
 * @param place from an offset in `source` to its place in the file
 */
export function parseYaml(
  file: string,
  source: string,
  place: (offset: number) => Position,
  rule: string,
): { yaml: Yaml | undefined; problems: Problem[] } {
  let fault: { offset: number; message: string } | undefined;
  const read = readYaml(file, source, place, rule, (found) => {
    fault = found;
  });
  if (!fault) return read;
  const mend = yamlMend(source, fault.offset, (mended) => firstFault(mended));
  if (!mend) return read;
  const offset = mend.kind === "indentation" ? mend.offset : fault.offset;
  const found = problem(file, place(offset), rule, mendMessage(mend, fault.message));
  return { yaml: undefined, problems: [{ ...found, mend: { line: mend.line } }] };
}

function firstFault(source: string): number | undefined {
  let fault: number | undefined;
  const { yaml } = readYaml(
    "",
    source,
    () => ({ line: 1, column: 1 }),
    "",
    ({ offset }) => {
      fault = offset;
    },
  );
  return yaml ? undefined : (fault ?? 0);
}

function readYaml(
  file: string,
  source: string,
  place: (offset: number) => Position,
  rule: string,
  onFault: (fault: { offset: number; message: string }) => void,
): { yaml: Yaml | undefined; problems: Problem[] } {
  const fail = (offset: number, brokenRule: string, message: string) => ({
    yaml: undefined,
    problems: [problem(file, place(offset), brokenRule, message)],
  });
  const tooDeep = (offset: number) =>
    fail(offset, "yaml-depth", `nested more than ${MAX_DEPTH} deep; flatten what stands here`);

  const composer = new Composer({ uniqueKeys: false, logLevel: "silent", keepSourceTokens: false });
  let document: Document.Parsed | undefined;
  try {
    for (const next of composer.compose(tokensOf(source), true, source.length)) {
      if (document)
        return fail(next.range[0], rule, "expected one document; remove what follows here");
      document = next as Document.Parsed;
    }
  } catch (error) {
    if (error instanceof TooDeep) return tooDeep(error.offset);
    throw error;
  }
  if (!document) return { yaml: located(undefined, undefined, place), problems: [] };

  const [broken] = document.errors;
  if (broken?.code === "RESOURCE_EXHAUSTION") return tooDeep(broken.pos[0]);
  const first =
    broken ?? document.warnings.find((warning) => warning.code === "TAG_RESOLVE_FAILED");
  if (first) {
    const fault = { offset: faultOffset(first, source), message: syntaxMessage(first, source) };
    onFault(fault);
    return fail(fault.offset, rule, fault.message);
  }
  const repeated = repeatedKeys(document);
  if (repeated.length > 0) {
    return {
      yaml: undefined,
      problems: repeated.map((offset) =>
        problem(
          file,
          place(offset),
          "duplicate-field",
          `\`${keyIn(source, offset)}\` stands here for the second time; keep one of the two`,
        ),
      ),
    };
  }

  const alias = wrongAlias(document);
  if (alias) return fail(alias.offset, "yaml-aliases", alias.message);
  return {
    yaml: located(document.toJS({ maxAliasCount: 100_000 }), document.contents, place),
    problems: [],
  };
}

class TooDeep extends Error {
  constructor(readonly offset: number) {
    super("too deep");
  }
}

function* tokensOf(source: string): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH) throw new TooDeep(parser.offset - lexeme.length);
  }
  yield* parser.end();
}

function problem(file: string, at: Position, rule: string, message: string): Problem {
  return { file, ...at, severity: "error", rule, message };
}

/** Where a key stands that its map has already. The parser's own test compares every key with every other. */
function repeatedKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_key, map) {
      const known = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(String(key.value))) offsets.push(key.range?.[0] ?? 0);
        known.add(String(key.value));
      }
    },
  });
  return offsets;
}

const keyIn = (source: string, start: number): string =>
  (/[^:\r\n]*/.exec(source.slice(start, start + 200))?.[0] ?? "").trim().slice(0, 60);

/** The first alias that leads nowhere or back into itself, or is one too many. */
function wrongAlias(document: Document.Parsed): { offset: number; message: string } | undefined {
  let wrong: { offset: number; message: string } | undefined;
  let count = 0;
  visit(document, {
    Alias(_key, alias, ancestors) {
      const offset = alias.range?.[0] ?? 0;
      const target = alias.resolve(document);
      count += 1;
      if (!target) {
        const message = `\`*${alias.source.slice(0, 60)}\` is read as an alias of YAML, and there is no such anchor; put the value in quotes`;
        wrong = { offset, message };
      } else if (ancestors.includes(target)) {
        wrong = { offset, message: "this alias contains itself; write the value out" };
      } else if (count > MAX_ALIASES) {
        wrong = { offset, message: `more than ${MAX_ALIASES} aliases; write the values out` };
      }
      return wrong ? visit.BREAK : undefined;
    },
  });
  return wrong;
}

function located(
  value: unknown,
  root: Node | undefined | null,
  place: (offset: number) => Position,
): Yaml {
  const places = placesOf(root, undefined, place);
  return { value: value ?? undefined, places, ...lookUpIn(places) };
}

/** Where a node and all within it stand. An alias stands where it is written, and nothing within it. */
function placesOf(
  node: Node | undefined | null,
  key: Node | undefined,
  place: (offset: number) => Position,
): Places {
  const offset = (node ?? key)?.range?.[0];
  const keyOffset = key?.range?.[0];
  return {
    ...(offset !== undefined && { at: place(offset) }),
    ...(keyOffset !== undefined && { keyAt: place(keyOffset) }),
    ...membersOf(node, place),
  };
}

function membersOf(
  node: Node | undefined | null,
  place: (offset: number) => Position,
): Pick<Places, "members"> {
  const members = new Map<string, Places>();
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      if (isNode(item)) members.set(String(index), placesOf(item, item, place));
    }
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (members.has(name)) continue;
      const keyNode = isNode(key) ? key : undefined;
      members.set(name, placesOf(isNode(value) ? value : undefined, keyNode, place));
    }
  }
  return members.size > 0 ? { members: Object.fromEntries(members) } : {};
}
