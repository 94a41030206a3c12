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
  ["git --help", "git --help"],
  ["“Already” — fine’s", "“Already” — fine’s"],
  ["Nothing to do", "Nothing to do"],
  ["", ""],
  ['"', "”"],
])("%j", (text, smart) => {
  expect(smartText(text)).toBe(smart);
});
