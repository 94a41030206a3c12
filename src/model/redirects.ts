import { literalPath } from "./literal-path";
import { positionsIn } from "./position";
import type { Problem } from "./problem";
import { decodeUtf8 } from "./utf8";
import { quote } from "./wording";
import { parseYaml } from "./yaml";

/** What `redirects.yml` says of old addresses. Paths are without the path prefix. */
export interface OldAddresses {
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  /** Pages that are meant to be no more. */
  readonly gone: readonly string[];
}

const rule = "redirects-syntax";

/**
 * Reads `redirects.yml`: from each old address to where it went, a path of this site or an `https:` address of another, or to
 * `gone`. What is wrong is left out.
 */
export function readRedirects(
  file: string,
  bytes: Uint8Array,
): OldAddresses & { readonly problems: readonly Problem[] } {
  const nothing = { redirects: [], gone: [] };
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return { ...nothing, problems: [decoded.problem] };
  const { yaml, problems } = parseYaml(file, decoded.text, positionsIn(decoded.text), rule);
  if (!yaml) return { ...nothing, problems };
  const { value } = yaml;
  if (value === undefined || value === null) return { ...nothing, problems };
  const fault = (at: { line: number; column: number }, message: string): Problem => ({
    file,
    ...at,
    severity: "error",
    rule,
    message,
  });
  if (typeof value !== "object" || Array.isArray(value)) {
    const message = "expected a line for each old address, like `/old/: /new/` or `/old/: gone`";
    return { ...nothing, problems: [...problems, fault(yaml.at([]), message)] };
  }
  const redirects: { from: string; to: string }[] = [];
  const gone: string[] = [];
  for (const [from, to] of Object.entries(value)) {
    if (!literalPath.test(from)) {
      problems.push(
        fault(
          yaml.keyAt([from]),
          `${quote(from)} is no address of this site; expected one like /old/, without patterns (*, :name, {…})`,
        ),
      );
    } else if (to === "gone") gone.push(from);
    else if (typeof to === "string" && (isPath(to) || isAddress(to))) redirects.push({ from, to });
    else {
      problems.push(
        fault(
          yaml.at([from]),
          `expected where ${from} went: a path like /new/, an address like https://example.org/, or \`gone\``,
        ),
      );
    }
  }
  return { redirects, gone, problems };
}

/** Blanks and line ends would end a rule in the files that hosts read, encoded ones as well. */
const isPath = (text: string): boolean =>
  /^\/(?!\/)(?!.*%(?:[01][\da-f]|7f))[^\s\p{Cc}\\*]*$/iu.test(text);

const isAddress = (text: string): boolean =>
  /^https:\/\/[^\s\\]+$/.test(text) && URL.canParse(text);
