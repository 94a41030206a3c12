const { createRequire, Module } = require("node:module");
const { resolve } = require("node:path");

const ofGatsby = createRequire(
  createRequire(resolve("package.json")).resolve("gatsby/package.json"),
);

/**
 * Puts something in the place of one of Gatsby's own modules before Gatsby loads it. Where a newer Gatsby has it elsewhere, nothing is
 * replaced and nothing breaks.
 *
 * @param {string} file relative to Gatsby's package: `./dist/x.js`
 * @param {object} exports what whoever requires it gets
 */
exports.replaceModule = (file, exports) => {
  try {
    const path = ofGatsby.resolve(file);
    require.cache[path] = Object.assign(new Module(path), { exports, loaded: true });
  } catch {}
};

exports.ofGatsby = ofGatsby;
