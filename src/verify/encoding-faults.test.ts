import { answerOf } from "../../tests/support/verify";
import { encodingFaults } from "./encoding-faults";

const page = { path: "x/index.html", bytes: 5000 };
const vary = "Accept-Encoding";

test.each([
  ["br", vary, "br, gzip", page],
  ["gzip", "origin, accept-encoding", "br, gzip", page],
  ["gzip", "*", "gzip", page],
  [undefined, undefined, "identity", page],
  ["identity", undefined, "identity", page],
  [undefined, undefined, "br, gzip", { path: "x/index.html", bytes: 999 }],
  [undefined, undefined, "br, gzip", { path: "static/a.png", bytes: 5000 }],
  [undefined, undefined, "br, gzip", { path: "feed.json", bytes: 5000 }],
] as const)(
  "%s, Vary %s, to who takes %s, is as it should be",
  (encoding, varies, accepted, file) => {
    expect(encodingFaults(answer(encoding, varies), file, accepted)).toEqual([]);
  },
);

test.each([
  [undefined, undefined, "br, gzip", "it is sent as it is"],
  [undefined, vary, "gzip", "it is sent as it is"],
  ["br", undefined, "br, gzip", 'without "Vary: Accept-Encoding"'],
  ["br", "Origin", "br, gzip", 'without "Vary: Accept-Encoding"'],
  ["br", vary, "gzip", 'Content-Encoding is "br" for readers who take "gzip"'],
  ["gzip", vary, "identity", 'Content-Encoding is "gzip" for readers who take "identity"'],
  ["zstd", vary, "br, gzip", 'Content-Encoding is "zstd"'],
] as const)("%s, Vary %s, to who takes %s: %s", (encoding, varies, accepted, fault) => {
  expect(encodingFaults(answer(encoding, varies), page, accepted)).toEqual([
    expect.stringContaining(fault),
  ]);
});

function answer(encoding?: string, varies?: string) {
  return answerOf({
    ...(encoding && { "content-encoding": encoding }),
    ...(varies && { vary: varies }),
  });
}
