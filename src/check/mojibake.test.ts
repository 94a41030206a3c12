import fc from "fast-check";
import { damagesIn } from "./mojibake";

/** What Python calls `text.encode("utf-8").decode("sloppy-windows-1252")`. */
function misread(text: string, encoding: "windows-1252" | "latin1"): string {
  const bytes = new TextEncoder().encode(text);
  if (encoding === "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function mended(text: string): string {
  let result = "";
  let end = 0;
  for (const damage of damagesIn(text)) {
    result += text.slice(end, damage.start) + damage.meant;
    end = damage.end;
  }
  return result + text.slice(end);
}

test.each([
  ["Iâ€™m looking", "I’m looking"],
  ["Iâ\u0080\u0099m looking", "I’m looking"],
  ["IÃ¢â‚¬â„¢m looking", "I’m looking"],
  ["IÃ¢Â€Â™m looking", "I’m looking"],
  ["IÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢m looking", "I’m looking"],
  ["cafÃ©", "café"],
  ["cafÃ© and café", "café and café"],
  ["“cafÃ©” and “café”", "“café” and “café”"],
  ["cafÃƒÂ©", "café"],
  ["Ã‰cole, Ã€ la carte, Ã‡a va, Ãœber, Ã–l, ÃŸ", "École, À la carte, Ça va, Über, Öl, ß"],
  ["voilÃ\u00A0, Ã\u00A0 la carte", "voilà, à la carte"],
  ["NÃ\u0083O, POSIÃ‡ÃƒO", "NÃO, POSIÇÃO"],
  ["Ã\u0081gua", "Água"],
  ["Â£50, 20Â°C, 10Â½, IÂ\u00A0am, Â«oui Â»", "£50, 20°C, 10½, I\u00A0am, «oui »"],
  ["she said â€œnoâ€\u009D â€” twiceâ€¦", "she said “no” — twice…"],
  ["3 Ã— 4, 3 â‚¬, Rungâ„¢, âœ“ done, a â†’ b, â‰¥ 5", "3 × 4, 3 €, Rung™, ✓ done, a → b, ≥ 5"],
  ["ðŸ˜€ ðŸ‘©â€\u008DðŸ’» â\u009d¤ï¸\u008f", "😀 👩‍💻 ❤️"],
  ["siÄ™, sÄ…, Å›wiat, Å»eby, Å‚Ã³dÅº", "się, są, świat, Żeby, łódź"],
  ["aÈ™a È™i Å“uvre, sÅ“ur", "așa și œuvre, sœur"],
  ["Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¸ Î±, Ù…Ø±Ø\u00ADØ¨Ø§, ×©×œ×•×\u009D", "привет и α, مرحبا, שלום"],
  ["ä½\u00A0å¥½ï¼Œä¸–ç•Œ", "你好，世界"],
  ["KÃ¶ln â€“ MÃ¼nchen", "Köln – München"],
  ["ï»¿Hello", "\uFEFFHello"],
])("%j → %j", (damaged, meant) => {
  expect(mended(damaged)).toBe(meant);
});

test.each([
  "café, naïve, Zoë, façade, coördinate, 20 °C, £50, 10½ — “fine”…",
  "NÃO, MAÇÃ”, “MAÇÃ”, IRMÃ», IRMÃ…, MAÇÃ\u00A0!, A MAÇÃ, CORAÇÕES, ÀS VEZES",
  "você, à “, é…”, lá, não—sim, ação, à\u00A0…",
  "« voilà », « café\u00A0», CAFÉ\u00A0!, «CAFÉ», CAFÉ…, CAFÉ’s, É—mais, CAFÉ†, déjà\u00A0», à\u00A0£50, où\u00A0?",
  "È…strano, È “bello”, perché…, È’, È\u00A0vero",
  "„Ä“, „Ö“, „Ü“, MÄR…, Spaß”, Spaß\u00A0!, SPASS™, ÖL®, »Ä«, heißt „schön“",
  "hâlâ”, hâlâ…”, hâlâ\u00A0…”, ROMÂNĂ, ÂNGELO, „Â“",
  "Úžasný, VÝŠKA, Paříž”, tíž…, kříž”…, ÚŽAS, dÉšť",
  "Tiếng Việt: Ân, Ấn Độ, hôm nay à…”, đã”, ĐÃ”, TẤT CẢ",
  "Å…nei, “Å”, SKÅ”, 3×½, Ø½, 2 ×€5, señor…, ESPAÑ…, ¿QUÉ?”, AÑO®",
  "Ísland…, það “, Það”, Þ…, ÍÞ",
  "Ğ, ğ, İstanbul’da, Şu…, ÇAĞ”, GÜÇ”, ÜÇ…",
  "你好，世界…“引”",
  "привет…», Привет — “да”",
  "😀👩‍💻 ❤️ 🇩🇪",
])("healthy: %s", (text) => {
  expect(damagesIn(text)).toEqual([]);
});

/** Words, and what stands between them, of languages that a reader may write in. */
const words = [
  ..."não coração ação você às português É Ângela IRMÃ MAÇÃ ÓRGÃO".split(" "),
  ..."à déjà naïve cœur Œuvre Ça voilà où Noël CAFÉ ÉTÉ garçon".split(" "),
  ..."tiếng Việt đã ở người Ấn Độ ĐÃ".split(" "),
  ..."için Şimdi değil ğ İstanbul güç GÜÇ kâr hâlâ".split(" "),
  ..."größer Straße Öl ÄRA für Übung".split(" "),
  ..."你好 世界 面试 привет και مرحبا שלום नौकरी résumé plain words 2024".split(" "),
  ..."😀 👩‍💻 ❤️ 🇩🇪".split(" "),
];
const between = [
  " ",
  ", ",
  "… ",
  " – ",
  "—",
  "” “",
  " «",
  "» ",
  "\u00A0!",
  "’s ",
  ".\n",
  " (",
  ") ",
];
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between)), { maxLength: 20 })
  .map((pairs) => pairs.flat().join(""));

test("healthy text in many languages is left alone", () => {
  fc.assert(
    fc.property(prose, (text) => expect(damagesIn(text)).toEqual([])),
    { numRuns: 2000 },
  );
});

test("what was misread once, twice or three times comes back", () => {
  const encoding = fc.constantFrom("windows-1252" as const, "latin1" as const);
  const encodings = fc.array(encoding, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(prose, encodings, (text, wrong) => {
      expect(mended(wrong.reduce(misread, text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
