/* global WEAPP_COMPONENTS */
/** In place of Taro's own table, which names every component of WeChat: the ones used, as the template was built. */
export const internalComponents = WEAPP_COMPONENTS;

export const controlledComponent = new Set([
  'input',
  'checkbox',
  'picker',
  'picker-view',
  'radio',
  'slider',
  'switch',
  'textarea',
]);

export {
  animation,
  focusComponents,
  nestElements,
  singleQuote,
  touchEvents,
  voidElements,
} from 'whole-taro-components';
