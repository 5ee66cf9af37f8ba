const asyncHooks = require('node:async_hooks');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Contexts whose scripts are compiled for the process's own. */
const ownContexts = new WeakSet();
const { compileFunction } = vm;

// Jest compiles every file for the context of its environment, and a process cannot name its own as one.
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(code, parameters, ownContexts.has(parsingContext) ? options : { ...options, parsingContext });

/** Of the file that runs: what jest makes anew for each, and never gives up. */
const storages = new Set();

// Before Node.js 24 each that was used costs something at every promise until it is disabled.
Object.defineProperty(asyncHooks, 'AsyncLocalStorage', {
  value: class extends asyncHooks.AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      storages.add(this);
    }
  },
});

/**
 * Specs run in the process's own context: what they share with code that node itself has loaded (see `transform.cjs`)
 * is then of one kind, a `Date` is a `Date`, and that code is loaded once for all files of a process.
 */
module.exports = class NativeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    ownContexts.add(this.context);
    this.global = globalThis;
    this.global.requireNatively = require;
  }

  /** The globals are the process's and stay for the next file. */
  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
  }
};
