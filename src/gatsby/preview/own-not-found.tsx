import type { ReactNode } from "react";

/** What the live preview shows at an address that leads nowhere: the site's own page for it, which Gatsby hands to its own. */
export default function OwnNotFound({ custom404 }: { readonly custom404?: ReactNode }) {
  return custom404 ?? null;
}
