import { isLocalHost } from "./local-address";

const hostOf = (url: string): string => new URL(url).hostname;

test.each([
  "http://localhost/",
  "http://LOCALHOST./",
  "http://a.localhost/",
  "http://printer.local/",
  "http://intranet/",
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://127.1/",
  "http://１２７.０.０.１/",
  "http://0/",
  "http://10.1.2.3/",
  "http://172.31.0.1/",
  "http://192.168.0.1/",
  "http://169.254.169.254/",
  "http://100.64.0.1/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
])("%s is local", (url) => {
  expect(isLocalHost(hostOf(url))).toBe(true);
});

test.each(["http://example.com/", "http://93.184.215.14/", "http://[2606:2800:21f::1]/"])(
  "%s is not",
  (url) => {
    expect(isLocalHost(hostOf(url))).toBe(false);
  },
);
