/** Before a path, the address at which the live preview says which page is there. */
export const livePageAddress = "/__rung-page";

/** What it says. */
export interface LivePage {
  /** When the live preview began, in milliseconds since 1970: what a browser shows of an earlier one is not to be trusted. */
  readonly began: number;
  /** The page's component; `""` where there is no page. */
  readonly template: string;
  /** See model/problems-digest.ts. */
  readonly problems: string;
}
