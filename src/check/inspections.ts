import { createHash } from "node:crypto";
import type { SourceFile } from "../model/content";
import { type Inspection, inspect } from "./inspect";
import type { FileRule } from "./rule";

/** An inspection, and the digest of the bytes that it is of. Plain data. */
export interface KeptInspection {
  readonly digest: string;
  /** Left out for what is no Markdown that can be read. */
  readonly inspection?: Inspection;
}

/** The inspections of a folder's files, made anew only for files that changed. */
export class Inspections {
  readonly #rules: readonly FileRule[];
  readonly #kept: Map<string, KeptInspection>;
  /** Whether any file was looked at anew. */
  changed = false;

  constructor(rules: readonly FileRule[], kept: Readonly<Record<string, KeptInspection>> = {}) {
    this.#rules = rules;
    this.#kept = new Map(Object.entries(kept));
  }

  /** @param file the path to show */
  of(source: SourceFile, file: string): Inspection | undefined {
    const digest = createHash("sha256").update(source.bytes).digest("base64");
    const kept = this.#kept.get(source.path);
    if (kept?.digest === digest) return kept.inspection;
    const inspection = inspect(source, file, this.#rules);
    this.#kept.set(source.path, { digest, ...(inspection && { inspection }) });
    this.changed = true;
    return inspection;
  }

  /** What to keep for the next run: the inspections of `files`. */
  keep(files: readonly SourceFile[]): Record<string, KeptInspection> {
    return Object.fromEntries(
      files.flatMap(({ path }) => {
        const kept = this.#kept.get(path);
        return kept ? [[path, kept]] : [];
      }),
    );
  }
}
