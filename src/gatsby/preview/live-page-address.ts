/** Before a path, the address at which the live preview says which page is there. */
export const livePageAddress = "/__rung-page";
