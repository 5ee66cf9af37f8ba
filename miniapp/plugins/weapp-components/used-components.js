const { plain, usedWords } = require('./used-words');

/** Taro wraps pages and deep trees in these without anybody's asking. */
const ALWAYS = ['View', 'Text', 'Image', 'Block', 'Slot', 'CustomWrapper'];
/** Taro turns a view whose touch is caught into one with `catchtouchmove`, made from this event. */
const NEEDED = new Set(['bindtouchmove']);
/** What WeChat calls otherwise than React. */
const OTHERWISE = { bindlongtap: 'onlongpress' };

/**
 * Of all components and attributes that Taro knows in WeChat, those that the sources below `folder` use. The template
 * (at build) and the runtime must be given the same ones: they are numbered by their order.
 */
exports.usedComponents = (all, folder) => {
  const words = usedWords(folder);
  const names = Object.keys(all).filter((name) => ALWAYS.includes(name) || words.has(name));
  return Object.fromEntries(names.map((name) => [name, usedAttributes(all[name], words.get(name) ?? new Set())]));
};

function usedAttributes(attributes, words) {
  return Object.fromEntries(Object.entries(attributes).filter(([attribute]) => isUsed(plain(attribute), words)));
}

function isUsed(attribute, words) {
  if (attribute.startsWith('aria') || NEEDED.has(attribute)) return true;
  return words.has(OTHERWISE[attribute] ?? attribute.replace(/^bind/, 'on'));
}
