import "./src/styles/index.css";
import "./src/styles/search.css";
import type { GatsbyBrowser } from "gatsby";
import { enhance } from "./src/islands/enhance";
import { offerSearch } from "./src/islands/search/offer-search";

// Only the development server runs this file; readers get src/islands/index.ts.
export const onRouteUpdate: NonNullable<GatsbyBrowser["onRouteUpdate"]> = () => {
  enhance(document);
  offerSearch(document);
};
