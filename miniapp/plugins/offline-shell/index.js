const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const NAME = 'offline-shell';
/** Managers sit at a desk with a network; their pages are not kept on everybody's phone. */
const NOT_KEPT = `${sep}src${sep}manager${sep}`;

/** Writes `sw.js` beside the web build, with the names of the files that it keeps for when there is no network. */
module.exports = class OfflineShell {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const files = ['/', ...keptFiles(compilation).map((file) => `/${file}`)];
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
        const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
        const worker = readFileSync(join(__dirname, 'service-worker.js'), 'utf8');
        compilation.emitAsset('sw.js', new sources.RawSource(head + worker));
      });
    });
  }
};

function keptFiles(compilation) {
  const files = [...compilation.chunks]
    .filter((chunk) => !isForManagers(compilation, chunk))
    .flatMap((chunk) => [...chunk.files])
    .filter((file) => /\.(js|css)$/.test(file));
  return [...new Set(files)].sort();
}

function isForManagers(compilation, chunk) {
  const modules = [...compilation.chunkGraph.getChunkModules(chunk)];
  return modules.some((module) => module.nameForCondition?.()?.includes(NOT_KEPT));
}
