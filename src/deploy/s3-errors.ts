import { ReleaseError } from "../release/errors";

/** What was being done when an answer was an error. */
export interface Attempt {
  /** The permission that it needs, as a policy of AWS names it: `s3:PutObject`. */
  readonly permission: string;
  readonly bucket: string;
  /** With the prefix; `""` for the bucket itself. */
  readonly key: string;
}

/** Is this error the answer that there is no such object? */
export function isMissing(error: unknown): boolean {
  const { name, status } = factsOf(error);
  return status === 404 && name !== "NoSuchBucket";
}

/** The status of the answer; `undefined` where there was none. */
export const statusOf = (error: unknown): number | undefined => factsOf(error).status;

/**
 * An error of the SDK in one line that says what to do.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function s3Error(error: unknown, attempt: Attempt): ReleaseError {
  if (error instanceof ReleaseError) return error;
  return new ReleaseError([
    credentialsFault(error) ?? bucketFault(error, attempt) ?? otherFault(error, attempt),
  ]);
}

/** What is wrong with the credentials, whatever service refuses them. */
export function credentialsFault(error: unknown): string | undefined {
  const { name, message } = factsOf(error);
  switch (name) {
    case "CredentialsProviderError":
      return "no AWS credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or log in with `aws sso login` (or `aws configure`)";
    case "ExpiredToken":
    case "ExpiredTokenException":
    case "TokenRefreshRequired":
      return "the AWS credentials have expired; renew them, for example with `aws sso login`, and run the same command again";
    case "InvalidAccessKeyId":
    case "InvalidClientTokenId":
    case "UnrecognizedClientException":
      return "AWS does not know this access key; correct AWS_ACCESS_KEY_ID, or the profile that it comes from";
    case "InvalidToken":
      return "AWS does not know this session token; renew AWS_SESSION_TOKEN, or unset it if the keys need none";
    case "SignatureDoesNotMatch":
      return "the secret key does not belong to the access key; correct AWS_SECRET_ACCESS_KEY, or the profile that it comes from";
    case "RequestTimeTooSkewed":
      return "the clock of this machine is wrong by more than 15 minutes, which AWS refuses; set it";
  }
  return message.includes("Region is missing")
    ? "no AWS region is set; set AWS_REGION to the region of the bucket, for example AWS_REGION=eu-central-1"
    : undefined;
}

/** Errors of the network, by name. */
const unreachable = /\b(?:ENOTFOUND|ECONNREFUSED|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/;

/** The answer's or the network's own words, for what is not known by name. */
export function plainFault(error: unknown, service: string, doing: string): string {
  const { name, status, message } = factsOf(error);
  if (unreachable.test(message))
    return `${service} cannot be reached (${message}); look at the connection, and at --endpoint if you gave one`;
  const words = message === "" || message === name ? name : `${name}: ${message}`;
  return `${service} did not do ${doing}: ${status === undefined ? "" : `${status} `}${words.replace(/\s+/g, " ")}; run the same command again, it goes on where this one stopped`;
}

function bucketFault(error: unknown, { permission, bucket, key }: Attempt): string | undefined {
  const { name, status, region } = factsOf(error);
  switch (name) {
    case "NoSuchBucket":
      return `there is no bucket "${bucket}"; correct the name, or make it: \`aws s3 mb s3://${bucket}\``;
    case "PermanentRedirect":
    case "AuthorizationHeaderMalformed":
    case "IllegalLocationConstraintException":
      return regionFault(bucket, region);
    case "KMS.DisabledException":
    case "KMS.NotFoundException":
      return `the key that encrypts the bucket "${bucket}" cannot be used; look at it in AWS KMS`;
  }
  if (status === 301 || (status === 400 && region !== undefined))
    return regionFault(bucket, region);
  if (status === 403)
    return `these credentials may not do ${permission} on ${arn(bucket, key)}; their policy has to allow s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject on its objects`;
  return undefined;
}

const regionFault = (bucket: string, region: string | undefined): string =>
  region === undefined
    ? `the bucket "${bucket}" is in another region; set AWS_REGION to the bucket's`
    : `the bucket "${bucket}" is in another region; set AWS_REGION=${region}`;

const otherFault = (error: unknown, { permission, bucket, key }: Attempt): string =>
  plainFault(error, "S3", `${permission} on ${arn(bucket, key)}`);

const arn = (bucket: string, key: string): string => (key === "" ? bucket : `${bucket}/${key}`);

/** What an error of the SDK tells, in whatever place. */
function factsOf(error: unknown) {
  const {
    name = "",
    message = "",
    Region,
    $metadata,
    $response,
  } = (error ?? {}) as {
    readonly name?: string;
    readonly message?: string;
    readonly Region?: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
  };
  return {
    name,
    message,
    region: Region ?? $response?.headers?.["x-amz-bucket-region"],
    status: $metadata?.httpStatusCode,
  };
}
