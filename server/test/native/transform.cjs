/** A module that node itself loads, once in a process: the built server and its packages. */
module.exports = {
  process: (_source, path) => ({ code: `module.exports = requireNatively(${JSON.stringify(path)});` }),
};
