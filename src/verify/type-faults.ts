import type { ReleasedFile } from "../release/manifest";
import type { Answer } from "./answer";
import { valueDifference } from "./value-difference";

/** Is a file called what it is? Neither letters nor blanks matter: https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 */
export function typeFaults({ headers }: Answer, { type }: Pick<ReleasedFile, "type">): string[] {
  const found = headers.get("content-type");
  if (found !== null && plain(found) === plain(type)) return [];
  return [
    `Content-Type ${valueDifference(found, type)}; let the server take its types from dist/.rung/`,
  ];
}

const plain = (type: string): string => type.toLowerCase().replace(/\s*;\s*/g, ";");
