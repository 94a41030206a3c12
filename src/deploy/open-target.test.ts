import { openTarget } from "./open-target";

test.each([
  ["varnish", "http://ann:secret@127.0.0.1:6081", "has a user or a password"],
  ["endpoint", "https://ann:secret@s3.example", "has a user or a password"],
  ["varnish", "127.0.0.1:6081", "has no address of a server"],
  ["varnish", "ftp://host", "has no address of a server"],
  ["endpoint", "http://host/?x", "has no address of a server"],
])("--%s %s is refused before anything is done, and not repeated", async (option, value, said) => {
  const error = await openTarget("s3://bucket", { keep: 5, [option]: value }).catch(String);
  expect(error).toContain(`UsageError: --${option} ${said}`);
  expect(error).not.toContain("secret");
});
