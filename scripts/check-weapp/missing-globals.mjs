import { parse } from 'acorn';
import { ancestor, full } from 'acorn-walk';

/** What browsers have and WeChat's JavaScript engine has not (or not on the oldest phones we support). */
const MISSING_IN_WECHAT = new Set([
  'AbortController',
  'AbortSignal',
  'BigInt',
  'Blob',
  'BroadcastChannel',
  'EventSource',
  'File',
  'FileReader',
  'FormData',
  'Headers',
  'IntersectionObserver',
  'Intl',
  'MutationObserver',
  'Request',
  'ResizeObserver',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WeakRef',
  'WebSocket',
  'Worker',
  'XMLHttpRequest',
  'alert',
  'crypto',
  'document',
  'fetch',
  'history',
  'localStorage',
  'location',
  'navigator',
  'process',
  'queueMicrotask',
  'sessionStorage',
  'structuredClone',
  'window',
]);

const isFunction = ({ type }) => /Function/.test(type);

function namesIn(pattern, names) {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(pattern.name);
  else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties) namesIn(property.value ?? property.argument, names);
  } else if (pattern.type === 'ArrayPattern') for (const element of pattern.elements) namesIn(element, names);
  else if (pattern.type === 'AssignmentPattern') namesIn(pattern.left, names);
  else if (pattern.type === 'RestElement') namesIn(pattern.argument, names);
}

/** Names that a function or the program declares anywhere inside; blocks count as part of their function. */
function declarationsByScope(program) {
  const declared = new Map();
  const scopeOf = (ancestors) =>
    ancestors
      .slice(0, -1)
      .reverse()
      .find((node) => isFunction(node)) ?? program;
  const namesOf = (scope) => {
    if (!declared.has(scope)) declared.set(scope, new Set());
    return declared.get(scope);
  };
  const declare = (pattern, ancestors) => namesIn(pattern, namesOf(scopeOf(ancestors)));
  const onFunction = (node, _state, ancestors) => {
    for (const parameter of node.params) namesIn(parameter, namesOf(node));
    if (node.id) namesIn(node.id, node.type === 'FunctionDeclaration' ? namesOf(scopeOf(ancestors)) : namesOf(node));
  };
  ancestor(program, {
    VariableDeclarator: (node, _state, ancestors) => declare(node.id, ancestors),
    ClassDeclaration: (node, _state, ancestors) => declare(node.id, ancestors),
    ClassExpression: (node, _state, ancestors) => declare(node.id, ancestors),
    CatchClause: (node, _state, ancestors) => declare(node.param, ancestors),
    FunctionDeclaration: onFunction,
    FunctionExpression: onFunction,
    ArrowFunctionExpression: onFunction,
  });
  return declared;
}

/** Names that the code itself asks for with `typeof` before it uses them. */
function guardedNames(program) {
  const guarded = new Set();
  full(program, (node) => {
    if (node.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument.type === 'Identifier') {
      guarded.add(node.argument.name);
    }
  });
  return guarded;
}

/**
 * Browser globals that `source` uses without declaring them and without ever asking whether they exist.
 * @throws SyntaxError when the source needs more than ES2018, which old WeChat clients cannot read
 */
export function missingGlobals(source) {
  const program = parse(source, { ecmaVersion: 2018, sourceType: 'script', allowReturnOutsideFunction: true });
  const declared = declarationsByScope(program);
  const guarded = guardedNames(program);
  const found = new Set();
  ancestor(program, {
    Identifier: (node, _state, ancestors) => {
      if (!MISSING_IN_WECHAT.has(node.name) || guarded.has(node.name)) return;
      const scopes = [program, ...ancestors.filter((above) => isFunction(above))];
      if (!scopes.some((scope) => declared.get(scope)?.has(node.name))) found.add(node.name);
    },
  });
  return [...found].sort();
}
