const { createTransformer } = require("@swc/jest").default ?? require("@swc/jest");

/**
 * Transforms the loader of satteri's native binary. It declares `__dirname` for itself, which is declared already once the file is
 * CommonJS.
 */
module.exports = {
  createTransformer: (options) => {
    const { process, getCacheKey } = createTransformer(options);
    const own = (source) => source.replace(/^const __dirname = .*$/m, "");
    return {
      process: (source, ...rest) => process(own(source), ...rest),
      getCacheKey: (source, ...rest) => getCacheKey(own(source), ...rest),
    };
  },
};
