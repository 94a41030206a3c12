import { smartText } from "./smart-text";

test.each([
  ['Is it "worth" it?', "Is it “worth” it?"],
  ["You're an entry-level developer.", "You’re an entry-level developer."],
  ["'Twas the '90s -- so 'good'", "’Twas the ’90s — so ‘good’"],
  ["\"'Nested'\"", "“‘Nested’”"],
  ['("So")', "(“So”)"],
  ["5'11\"", "5′11″"],
  ["Wait... what", "Wait… what"],
  ["2019--2024", "2019–2024"],
  ["$80k--$100k, 9am--5pm, 10%--20%", "$80k–$100k, 9am–5pm, 10%–20%"],
  ["€50--€60 or 1.5h--2h", "€50–€60 or 1.5h–2h"],
  ["in 2019--then I quit", "in 2019—then I quit"],
  ["git --help", "git --help"],
  ['I applied for ".NET developer" roles.', "I applied for “.NET developer” roles."],
  ['Use "--save" or "-v", \'.env\' and "?q"', "Use “--save” or “-v”, ‘.env’ and “?q”"],
  ['"!important" and "..." and "what?" she said', "“!important” and “…” and “what?” she said"],
  ['He said "no".', "He said “no”."],
  ['The word "a" , and "b" .', "The word “a” , and “b” ."],
  ["“Already” — fine’s", "“Already” — fine’s"],
  ["Nothing to do", "Nothing to do"],
  ["", ""],
  ['"', "”"],
])("%j", (text, smart) => {
  expect(smartText(text)).toBe(smart);
});
