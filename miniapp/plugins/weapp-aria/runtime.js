import { mergeInternalComponents } from '@tarojs/shared';
import { COMPONENTS } from './attributes';

mergeInternalComponents(COMPONENTS);
