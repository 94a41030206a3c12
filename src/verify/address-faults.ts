/** Hosts that name this machine to itself. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
const ownMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Were the pages built for the address at which they are read? Links, feeds and share images lead to the one that they were built
 * for.
 *
 * @param asked where the site is looked at
 * @param built what the release says of it
 */
export function addressFaults(asked: URL, built: URL): string[] {
  if (asked.origin === built.origin || ownMachine.test(asked.hostname)) return [];
  return [
    `the pages were built for ${built.origin}, which their canonical links and feeds name; set the address ${asked.origin} in src/site.ts, build and deploy`,
  ];
}
