import { BlockList, isIP } from "node:net";

/** What is no address of the public web: https://www.iana.org/assignments/iana-ipv4-special-registry/ and -ipv6- */
const special = new BlockList();
for (const range of [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3"],
  // The last three hold IPv4 addresses, of whatever kind.
  ...["::/127", "fc00::/7", "fe80::/10", "ff00::/8", "64:ff9b::/32", "2002::/16", "2001::/32"],
]) {
  const [network = "", bits] = range.split("/");
  special.addSubnet(network, Number(bits), network.includes(":") ? "ipv6" : "ipv4");
}

/** Is this IP address one of this machine or of a private network? */
export function isLocalAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || special.check(address, family === 6 ? "ipv6" : "ipv4");
}

/**
 * Does the host of a URL name this machine or a private network, as far as its name says? `URL` has brought every spelling of an
 * address into one: `http://2130706433/` and `http://0x7f.1/` are `127.0.0.1`.
 */
export function isLocalHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$|\.$/g, "").toLowerCase();
  if (isIP(name) !== 0) return isLocalAddress(name);
  return !name.includes(".") || /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(name);
}
