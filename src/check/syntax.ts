import { gfm } from "micromark-extension-gfm";

type Extension = ReturnType<typeof gfm>;
type Constructs = NonNullable<Extension["text"]>;

/** What a text must hold for a construct of GFM to be in it. */
const needs: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /https?:/i,
  wwwAutolink: /www\./i,
  table: /\||:-|-:/,
  strikethrough: /~/,
  gfmFootnoteDefinition: /\[\^/,
  gfmFootnoteCall: /\[\^/,
  gfmPotentialFootnoteCall: /\[\^/,
};

const whole = gfm();
const made = new Map<string, Extension>();

/**
 * GFM's syntax without the constructs that a text cannot hold. The parser would stop at every word for some of them, and take twice
 * the time.
 */
export function syntaxFor(text: string): Extension {
  const absent = Object.keys(needs).filter((name) => !needs[name]?.test(text));
  const key = absent.join(" ");
  const syntax = made.get(key) ?? without(absent);
  made.set(key, syntax);
  return syntax;
}

function without(names: readonly string[]): Extension {
  const kept = (constructs: Constructs = {}): Constructs =>
    Object.fromEntries(
      Object.entries(constructs).flatMap(([code, some]) => {
        const left = [some].flat().filter((one) => !names.includes(one?.name ?? ""));
        return left.length > 0 ? [[code, left]] : [];
      }),
    ) as Constructs;
  const { document, flow, text } = whole;
  return { ...whole, document: kept(document), flow: kept(flow), text: kept(text) };
}
