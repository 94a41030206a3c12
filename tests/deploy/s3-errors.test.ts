import { s3Target } from "../../src/deploy/s3";
import type { TargetOptions } from "../../src/deploy/target";
import { type Recorder, startRecorder } from "./recorder";
import { credentials } from "./s3-server";

let server: Recorder;
const environment = { ...process.env };
beforeEach(() => {
  Object.assign(process.env, credentials, { AWS_MAX_ATTEMPTS: "1" });
});
afterEach(async () => {
  process.env = { ...environment };
  await server?.close();
});

const history = (options: Partial<TargetOptions> = {}) =>
  s3Target(
    { kind: "s3", bucket: "site", prefix: "" },
    { keep: 5, endpoint: server.url, ...options },
  ).history();

const answer = (code: string, more = "") =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>What S3 says.</Message>${more}</Error>`;

test.each([
  ["NoSuchBucket", 404, /^there is no bucket "site"; .*`aws s3 mb s3:\/\/site`$/],
  [
    "AccessDenied",
    403,
    /^these credentials may not do s3:GetObject on site\/\.rung\/state\.json; /,
  ],
  ["ExpiredToken", 400, /^the AWS credentials have expired; renew them/],
  ["InvalidAccessKeyId", 403, /^AWS does not know this access key; correct AWS_ACCESS_KEY_ID/],
  ["SignatureDoesNotMatch", 403, /^the secret key does not belong to the access key; correct/],
  ["RequestTimeTooSkewed", 403, /^the clock of this machine is wrong/],
  ["PermanentRedirect", 301, /^the bucket "site" is in another region; set AWS_REGION to/],
  [
    "SlowDown",
    503,
    /^S3 did not do s3:GetObject on site\/.*: 503 SlowDown: What S3 says\.; run the/,
  ],
])("%s is one line that says what to do", async (code, status, line) => {
  server = await startRecorder(status, answer(code));
  await expect(history()).rejects.toMatchObject({
    name: "ReleaseError",
    lines: [expect.stringMatching(line)],
  });
});

test("the wrong region is told with the right one", async () => {
  const region = "<Region>eu-central-1</Region>";
  server = await startRecorder(400, answer("AuthorizationHeaderMalformed", region));
  await expect(history()).rejects.toThrow(
    /^the bucket "site" is in another .* AWS_REGION=eu-central-1$/,
  );
});

test("without credentials it says how to get them", async () => {
  server = await startRecorder(200);
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) delete process.env[name];
  for (const name of ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"])
    process.env[name] = "/nowhere";
  await expect(history()).rejects.toThrow(/^no AWS credentials were found; set AWS_ACCESS_KEY_ID/);
  expect(server.requests).toEqual([]);
});

test("a server that is not there is named", async () => {
  server = await startRecorder(200);
  await expect(history({ endpoint: "http://127.0.0.1:1" })).rejects.toThrow(
    /^S3 cannot be reached \(.*ECONNREFUSED 127.0.0.1:1\); look at the connection, and at --endpoint/,
  );
});

test("a bucket of a newer version is left alone", async () => {
  server = await startRecorder(200, JSON.stringify({ format: 2 }));
  await expect(history()).rejects.toThrow("by another version of Rung (format 2, expected 1)");
});

test("a bucket where nothing was deployed has no history", async () => {
  server = await startRecorder(404, answer("NoSuchKey"));
  expect(await history()).toEqual([]);
});
