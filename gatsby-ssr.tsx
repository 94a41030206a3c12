export { onPreRenderHTML } from "./src/nodes/on-pre-render-html";
export { onRenderBody } from "./src/nodes/on-render-body";
export { replaceRenderer } from "./src/nodes/replace-renderer";
