/** Top-level domains that no file ends in. */
const domain =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.){1,5}(?:com|org|net|edu|gov|io|dev|app|info|co\.uk|de|fr|eu|ca|in|au|nl|us)(?::\d{1,5})?(?:[/?#]|$)/i;
const mail = /^[^\s@/:?#]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?:\?[^\s]*)?$/i;

/** An address of another site, or of a mailbox, as it was meant; undefined for one that can be meant as it is. */
export function meantAddress(url: string): string | undefined {
  if (mail.test(url)) return `mailto:${url}`;
  if (/^mailto:\/\//i.test(url)) return url.replace(/^mailto:\/+/i, "mailto:");
  if (/^www\.[a-z0-9-]+\.[a-z]/i.test(url) || domain.test(url)) return `https://${url}`;
  const [slip, scheme = ""] =
    /^(https?|htps?|htt?ps|httsp|hhtps?|ttps?)(?::\/(?=[^/])|:\/{3,}|:(?=[a-z0-9])|\/\/|;\/\/|:\\\\|:\/\/(?<!https?:\/\/))/i.exec(
      url,
    ) ?? [];
  if (!slip || !/[a-z0-9]/i.test(url[slip.length] ?? "")) return undefined;
  return `${/^http$/i.test(scheme) ? "http" : "https"}://${url.slice(slip.length)}`;
}
