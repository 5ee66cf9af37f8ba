const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const IMPORT = /import \{([^}]*)\} from '@tarojs\/components'/g;
const IS_SOURCE = /(?<!\.spec)\.tsx?$/;

/**
 * Every component of Taro that the sources below `folder` import, with all words of the files that import it in lower
 * case and without dashes: an attribute whose name is not among them is set nowhere, neither in JSX nor in an object
 * that is spread.
 * @returns {Map<string, Set<string>>}
 */
exports.usedWords = (folder) => {
  const words = new Map();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!IS_SOURCE.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const names = [...text.matchAll(IMPORT)].flatMap(([, list]) =>
      list.split(',').map((name) => name.split(' as ')[0]),
    );
    for (const name of names.map((each) => each.trim()).filter(Boolean)) {
      const known = words.get(name) ?? new Set();
      for (const word of text.match(/[\w-]+/g)) known.add(plain(word));
      words.set(name, known);
    }
  }
  return words;
};

const plain = (word) => word.replace(/-/g, '').toLowerCase();
exports.plain = plain;
