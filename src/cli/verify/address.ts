import { InvalidArgumentError } from "commander";

/** Reads the address of a site. */
export function address(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.username !== "")
    throw new InvalidArgumentError(
      "expected the address of a home page, for example https://example.org.",
    );
  url.hash = "";
  return url;
}

/** The same page without HTTPS, where it is known which port that would be. */
export function withoutHttps({ protocol, port, host, pathname }: URL): string | undefined {
  return protocol === "https:" && port === ""
    ? `http://${host}${pathname.replace(/\/*$/, "/")}`
    : undefined;
}
