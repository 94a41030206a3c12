import "./src/theme/styles/index.css";
import type { GatsbyBrowser } from "gatsby";
import { followPage } from "./src/gatsby/preview/follow-page";
import { enhance } from "./src/theme/islands/enhance";
import { offerSearch } from "./src/theme/islands/search/offer-search";

// Only the development server runs this file; readers get src/theme/islands/index.ts.
export const onClientEntry: NonNullable<GatsbyBrowser["onClientEntry"]> = followPage;

export const onRouteUpdate: NonNullable<GatsbyBrowser["onRouteUpdate"]> = () => {
  enhance(document);
  offerSearch(document);
};
