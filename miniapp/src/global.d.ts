/// <reference types="@tarojs/taro" />

/** Address of the server in the WeChat build, without trailing slash. */
declare const API_BASE: string;
declare module '*.scss';
