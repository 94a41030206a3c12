import { absolute } from "../../model/paths";
import { site } from "../../site";
import { words } from "../../words/words";

interface ShareProps {
  title: string;
  /** Path of the page, without the path prefix. */
  path: string;
}

/** Ways to pass an answer on, in whose place `src/theme/islands/offer-share.ts` puts a button. */
export function Share({ title, path }: ShareProps) {
  const { share, byMail, orCopy, copied } = words.share;
  const address = absolute(site.url, path);
  // RFC 6068: a space is `%20`, a plus stands for itself.
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  return (
    <div className="share" data-address={address} data-share={share} data-copied={copied}>
      <p>
        <a href={mail}>{byMail}</a> {orCopy} <span>{address}</span>
      </p>
    </div>
  );
}
