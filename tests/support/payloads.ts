import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "../fixture-site/places";

/** A file of tests/fixtures/xss; each says whose it is and under which license. */
interface Collection {
  readonly payloads: readonly string[];
}

/** OWASP's also lists names of event attributes, and ways to write `<`. */
interface Owasp extends Collection {
  readonly events: readonly string[];
  readonly lessThan: readonly string[];
}

/** How many events, or ways to write `<`, one payload tries. */
const atOnce = 25;

/** Every payload of OWASP's cheat sheet on evading filters and of DOMPurify's fixtures, each once. */
export function collectedPayloads(): readonly string[] {
  const owasp = read<Owasp>("owasp");
  const events = groupsOf(atOnce, owasp.events);
  const all = [
    ...owasp.payloads,
    ...events.map((names) => names.map((name) => `<b ${name}=alert(1)>x</b>`).join("")),
    ...events.map((names) => `<b ${names.map((name) => `${name}=alert(1)`).join(" ")}>x</b>`),
    ...groupsOf(atOnce, owasp.lessThan).map((signs) =>
      signs.map((sign) => `${sign}script>alert(1)${sign}/script>`).join(""),
    ),
    ...read<Collection>("dompurify").payloads,
  ];
  return [...new Set(all)].filter((payload) => payload.trim() !== "");
}

function groupsOf<T>(size: number, items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(project, `tests/fixtures/xss/${name}.json`), "utf8"));
}
