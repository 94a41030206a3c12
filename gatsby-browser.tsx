import "./src/styles/index.css";
import type { GatsbyBrowser } from "gatsby";
import { enhance } from "./src/islands/enhance";

// Only the development server runs this file; readers get src/islands/index.ts.
export const onRouteUpdate: NonNullable<GatsbyBrowser["onRouteUpdate"]> = () => enhance(document);
