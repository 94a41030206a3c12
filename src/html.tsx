// Gatsby looks for the document's frame here and nowhere else.
export { default } from "./theme/html";
