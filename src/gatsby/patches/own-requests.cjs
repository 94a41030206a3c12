// Loaded into Gatsby's processes of the live preview. Gatsby answers any website (`Access-Control-Allow-Origin: *`, GraphQL and web
// socket included) and any host name, so that a page elsewhere could read drafts and every file of the content folder. Every
// request and upgrade is checked here before Gatsby sees it. Relies on the package `cors` as Gatsby and engine.io require it.
const { Server } = require("node:http");
const { isIP } = require("node:net");
const { replaceModule } = require("./replace-module.cjs");

replaceModule("cors", () => (_request, _response, next) => next());

/**
 * Is a request from the preview's own pages, from the address bar or from no browser? A host name that is not this machine's may
 * have been rebound to its address by somebody else. https://developer.mozilla.org/en-US/docs/Glossary/Fetch_metadata_request_header
 *
 * @param {import("node:http").IncomingHttpHeaders} headers
 */
function isOwn({ host = "", origin, "sec-fetch-site": site, "sec-fetch-mode": mode }) {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  const isHere = /^(?:.+\.)?localhost$/.test(name) || isIP(name.replace(/^\[|\]$/g, "")) !== 0;
  if (!isHere) return false;
  if (origin !== undefined)
    return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
  return !/^(?:cross|same)-site$/.test(site ?? "") || mode === "navigate";
}

const { emit } = Server.prototype;
Server.prototype.emit = function (event, request, response, ...rest) {
  const isRequest = /^(?:request|upgrade|connect|checkContinue)$/.test(event);
  if (!isRequest || isOwn(request.headers))
    return emit.call(this, event, request, response, ...rest);
  const text = "The live preview answers its own pages only, at http://localhost.\n";
  if (event === "upgrade" || event === "connect") {
    response.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  } else {
    response.writeHead(403, { "Content-Type": "text/plain" }).end(text);
  }
  return true;
};
