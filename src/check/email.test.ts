import { emailsIn } from "./email";

const found = (text: string) =>
  Array.from(emailsIn(text, ""), ({ start, end }) => text.slice(start, end));

test.each([
  ["Write to jane.doe+blog@mail.work-place.co.uk.", ["jane.doe+blog@mail.work-place.co.uk"]],
  ["<a@b.de>, (c@d.org)", ["a@b.de", "c@d.org"]],
  ["müller@firma.de", ["müller@firma.de"]],
  ["you@example.com, you@mail.example.org, a@b.test, c@localhost", []],
  ["git@github.com:a/b, noreply@acme.com, logo@2x.png, @scope/pkg@1.2.3", []],
  ["5 @ 3, a@b, a@@b.com", []],
])("%s", (text, expected) => {
  expect(found(text)).toEqual(expected);
});
