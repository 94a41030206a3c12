import { byteOf, byteRun, isDamaged, mayBeHealthy } from "./mojibake-evidence";

/** Characters that came about because UTF-8 was read as Windows-1252 or Latin-1. */
export interface Damage {
  readonly start: number;
  readonly end: number;
  /** What stood there before. */
  readonly meant: string;
}

/**
 * Finds text that was encoded twice or more often: characters that are bytes of valid UTF-8, among them at least one sequence that
 * no healthy text has. `CAFÉ”` and `« voilà »` hold valid UTF-8 too, and are left alone. Linear, as each layer halves the text.
 */
export function damagesIn(text: string): Damage[] {
  return damagesBetween("", text, "");
}

function damagesBetween(before: string, text: string, after: string): Damage[] {
  const damages: Damage[] = [];
  for (const { 0: run, index } of text.matchAll(byteRun)) {
    const right = text[index + run.length] ?? after;
    const left = text[index - 1] ?? before;
    const found = chainsIn(left, run, right).flatMap((chain): Damage[] => {
      const meant = mend(chain.before, chain.meant, run[chain.end] ?? right);
      return /[\u0080-\u009F]/.test(meant) ? [] : [{ ...chain, meant }];
    });
    // Where a repair makes new damage with what stands beside it, nobody knows what was meant.
    if (found.length === 0 || chainsIn(left, repaired(run, found), right).length > 0) continue;
    for (const { start, end, meant } of found) {
      damages.push({ start: index + start, end: index + end, meant });
    }
  }
  return damages;
}

function mend(before: string, text: string, after: string): string {
  return repaired(text, damagesBetween(before, text, after));
}

function repaired(text: string, damages: readonly Damage[]): string {
  let sound = "";
  let end = 0;
  for (const damage of damages) {
    sound += text.slice(end, damage.start) + damage.meant;
    end = damage.end;
  }
  return sound + text.slice(end);
}

interface Chain extends Damage {
  readonly before: string;
}

/** Neighbouring sequences of UTF-8 in a run of bytes that cannot all be what they look like. */
function chainsIn(before: string, run: string, after: string): Chain[] {
  const chains: Chain[] = [];
  let at = 0;
  while (at < run.length) {
    const start = at;
    let meant = "";
    let damaged = false;
    let length = 0;
    let strange = false;
    for (let next = sequenceAt(run, at); next; next = sequenceAt(run, at)) {
      const left = run[at - 1] ?? before;
      const written = run.slice(at, at + next.length);
      at += next.length;
      damaged ||= isDamaged(left, written, run[at] ?? after);
      strange ||= !mayBeHealthy(written);
      length += 1;
      meant += next.meant;
    }
    if (damaged || (strange && length > 1)) {
      chains.push({ start, end: at, meant, before: run[start - 1] ?? before });
    }
    if (at === start) at += 1;
  }
  return chains;
}

/** The character whose UTF-8 the bytes from `at` on are; undefined where they are not valid, or no character has this number. */
function sequenceAt(run: string, at: number): { length: number; meant: string } | undefined {
  const lead = byteOf(run.charAt(at));
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > run.length) return undefined;
  let point = lead & (0xff >> (length + 1));
  for (let place = at + 1; place < at + length; place += 1) {
    const byte = byteOf(run.charAt(place));
    if (byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  if (point < (smallest[length] ?? 0) || point > 0x10ffff) return undefined;
  const meant = String.fromCodePoint(point);
  return /[\p{Cn}\p{Cs}]/u.test(meant) ? undefined : { length, meant };
}

/** By length in bytes; what could be written shorter is not valid. */
const smallest: Readonly<Record<number, number>> = { 2: 0x80, 3: 0x800, 4: 0x10000 };
