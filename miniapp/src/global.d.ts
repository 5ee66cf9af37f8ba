/// <reference types="@tarojs/taro" />

/** Address of the server in the WeChat build, without trailing slash. */
declare const API_BASE: string;
/** Another one for every form the server's answers have had. */
declare const FORM_OF_ANSWERS: string;
declare module '*.scss';
