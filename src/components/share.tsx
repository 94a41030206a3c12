import { absolute } from "../model/paths";
import { site } from "../site";
import { words } from "../words/words";

interface ShareProps {
  title: string;
  /** Path of the page, without the path prefix. */
  path: string;
}

/** Ways to pass an answer on. The button waits for `src/islands/offer-share.ts`, which then hides what it replaces. */
export function Share({ title, path }: ShareProps) {
  const { share } = words;
  const address = absolute(site.url, path);
  const mail = new URLSearchParams({ subject: title, body: address })
    .toString()
    .replace(/\+/g, "%20");
  return (
    <div className="share" data-address={address} data-copied={share.copied}>
      <button type="button" hidden>
        {share.share}
      </button>
      <p>
        <a href={`mailto:?${mail}`}>{share.byMail}</a> {share.orCopy} <span>{address}</span>
      </p>
    </div>
  );
}
