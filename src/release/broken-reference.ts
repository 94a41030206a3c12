import { extensionOf } from "../model/media-types";
import { pathOfFile } from "../model/page-file";
import { suggestion } from "../model/wording";
import { isJunk, isWorkingFile } from "./never-released";

/** An address that leads to nothing, and who refers to it. */
export interface BrokenReference {
  /** What is missing, or the page that has no such place; see `Target`. */
  readonly file: string;
  /** The place that the page lacks. */
  readonly fragment?: string;
  /** The places that it has. */
  readonly ids?: readonly string[];
  /** The files of the release that refer to it, sorted. */
  readonly from: readonly string[];
}

/** Knows where the faults of a release were written. Asked about faults alone, so that it may take its time. */
export interface WrittenPlaces {
  /** Every place that writes the address, as `content/posts/x/index.md:9:12`; none when it is not found. */
  reference(broken: BrokenReference): Promise<readonly string[]>;
  /** Where it is said that the old address `from` moved, or is gone. */
  redirect(from: string): Promise<readonly string[]>;
}

/** A line for each place where the address is written, or one line that names the pages that have it. */
export async function brokenLines(
  broken: BrokenReference,
  written?: WrittenPlaces,
): Promise<string[]> {
  const places = (await written?.reference(broken)) ?? [];
  const { rule, advice } = fault(broken);
  const what = `${addressOf(broken)}, ${advice}`;
  if (places.length > 0)
    return places.map((place) => `${place} error ${rule} this leads to ${what}`);
  const { from } = broken;
  const others = from.length > 3 ? ` and ${from.length - 3} more` : "";
  const refer = from.length === 1 ? "refers" : "refer";
  const elsewhere = written
    ? "; no file of the content writes that address, so look in src/site.ts, src/words/ and src/theme/templates/"
    : "";
  return [
    `${from.slice(0, 3).map(pathOfFile).join(", ")}${others} ${refer} to ${what}${elsewhere}`,
  ];
}

function addressOf({ file, fragment }: BrokenReference): string {
  const path = file.endsWith("/") ? `/${file}` : pathOfFile(file);
  return fragment === undefined ? path : `${path}#${fragment}`;
}

function fault({ file, fragment, ids = [] }: BrokenReference): { rule: string; advice: string } {
  if (fragment !== undefined) {
    const advice = `a place that the page does not have${suggestion(fragment, ids, "write the words of its heading in lower case, with hyphens")}`;
    return { rule: "link-anchor", advice };
  }
  if (isWorkingFile(file)) {
    return {
      rule: "link-file",
      advice: "which is never released; remove the reference from the page",
    };
  }
  if (isJunk(file)) {
    const advice = "a hidden or leftover file, which is never released; give it another name";
    return { rule: "link-file", advice };
  }
  return extensionOf(file) === "" || file.endsWith(".html")
    ? {
        rule: "link-broken",
        advice:
          "which is no page of this build; correct the link, or publish that page if it is a draft or scheduled",
      }
    : {
        rule: "link-file",
        advice: "which is not in the build; correct the address, or put the file into static/",
      };
}
