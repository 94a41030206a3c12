import type { RuleFinding } from "./inspect";
import type { FileRule, SiteFile } from "./rule";

/** What only the web knows; asked with `--external`. */
export const externalRules: readonly Omit<FileRule, "check">[] = [
  {
    name: "external-dead",
    severity: "warning",
    description: "With `--external`: a page of another site is gone.",
  },
  {
    name: "external-moved",
    severity: "warning",
    description: "With `--external`: a page of another site has moved for good.",
  },
];

/** What the web says of an address. `unknown` is one that did not answer; it may tomorrow. */
export type Answer =
  | { readonly kind: "there" | "unknown" }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "dead"; readonly reason: string };

/** The addresses of other sites that content links to, without what follows `#`; each once, sorted. */
export function externalAddresses(
  files: readonly Pick<SiteFile, "links">[],
  siteUrl: string,
): string[] {
  const all = files.flatMap(({ links }) =>
    links.flatMap(({ url }) => addressOf(url, siteUrl) ?? []),
  );
  return [...new Set(all)].sort();
}

/** What is to be said of the links of a file. */
export function externalFindings(
  { links }: Pick<SiteFile, "links">,
  siteUrl: string,
  answers: ReadonlyMap<string, Answer>,
): RuleFinding[] {
  return links.flatMap(({ url, start, end }): RuleFinding[] => {
    const answer = answers.get(addressOf(url, siteUrl) ?? "");
    if (answer?.kind === "dead") {
      const message = `${url} is gone (${answer.reason}); link to something else, or remove the link`;
      return [{ rule: "external-dead", start, end, message }];
    }
    if (answer?.kind !== "moved") return [];
    const message = `${url} has moved to ${answer.to}; look whether it says the same, and write that`;
    return [{ rule: "external-moved", start, end, message }];
  });
}

function addressOf(url: string, siteUrl: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.origin === new URL(siteUrl).origin) return undefined;
  address.hash = "";
  return address.href;
}
