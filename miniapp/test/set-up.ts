import { TextDecoder, TextEncoder } from 'node:util';

process.env.TARO_ENV = 'h5';
Object.assign(globalThis, { API_BASE: 'http://server', FORM_OF_ANSWERS: 'form', TextEncoder, TextDecoder });
