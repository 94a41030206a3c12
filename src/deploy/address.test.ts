import { parseAddress } from "./address";

test.each([
  ["file:///srv/www", { kind: "file", folder: "/srv/www" }],
  ["file:///srv/a%20site/", { kind: "file", folder: "/srv/a site" }],
  ["ssh://host/srv/www", { kind: "ssh", host: "host", folder: "/srv/www" }],
  ["ssh://ann@host:2222/www/", { kind: "ssh", host: "ann@host", port: "2222", folder: "/www" }],
  ["ssh://[::1]/srv/www", { kind: "ssh", host: "[::1]", folder: "/srv/www" }],
  ["s3://bucket", { kind: "s3", bucket: "bucket", prefix: "" }],
  ["s3://a.bucket/some/prefix/", { kind: "s3", bucket: "a.bucket", prefix: "some/prefix" }],
  ["netlify", { kind: "netlify" }],
  ["github-pages", { kind: "github-pages" }],
])("%s", (written, address) => {
  expect(parseAddress(written)).toEqual(address);
});

test.each([
  ["vercel", "expected file:///srv/www"],
  ["https://host/", "expected file:///srv/www"],
  ["file://srv/www", "three slashes"],
  ["file:srv/www", "three slashes"],
  ["file:///", "names the whole disk"],
  ["ssh://host", "names the whole disk"],
  ["ssh://host/", "names the whole disk"],
  ["ssh://ann:secret@host/www", "use an SSH key"],
  ["ssh://-oProxyCommand=evil/www", "no host that ssh could reach"],
  ["ssh://-l@host/www", "no host that ssh could reach"],
  ["ssh://host/srv/$(evil)", "a character that shells read"],
  ["ssh://host/srv/a'b", "a character that shells read"],
  ["ssh://host/srv/%24x", "a character that shells read"],
  ["file:///a%2fb", "has an encoded slash"],
  ["file:///srv/a%0ab", "has a line break"],
  ["s3://site/../x", "cannot be the prefix"],
  ["s3://site/a/./x", "cannot be the prefix"],
  ["s3://site//x", "cannot be the prefix"],
  ["s3://site/a\u001b[31m", "cannot be the prefix"],
  ["s3://B", "cannot be the name of a bucket"],
])("%s is refused", (written, message) => {
  expect(() => parseAddress(written)).toThrow(message);
});

test("a password is not repeated on the screen", () => {
  for (const protocol of ["ssh", "https", "file", "s3"])
    expect(() => parseAddress(`${protocol}://ann:secret@host/www`)).toThrow(/^(?!.*secret)/);
});
