/**
 * The import directions of docs/architecture.md as checks.
 * Every rule has a violating fixture under scripts/architecture/fixtures/<rule name>; a test proves that it fails there.
 */
const SPEC = '\\.(spec|test)\\.tsx?$';

/** Server areas from the bottom up; an area may import only areas of lower lines. */
const SERVER_LAYERS = [
  ['platform'],
  ['directory', 'triage', 'sla', 'media'],
  ['auth'],
  ['rule-changes'],
  ['complaints'],
  ['dispatch'],
  ['follow-up', 'escalation', 'knowledge'],
  ['intake', 'residency', 'set-up'],
  ['notifications', 'content-check', 'improvement', 'analytics', 'learning', 'transparency', 'open311'],
  ['privacy'],
  ['operate'],
];
const SERVER_AREAS = SERVER_LAYERS.flat().join('|');

const serverLayerRules = SERVER_LAYERS.slice(0, -1).map((areas, level) => ({
  name: `server-${areas[0]}-imports-only-lower-areas`,
  comment: `${areas.join(', ')} may import only what lies below them.`,
  severity: 'error',
  from: { path: `^server/src/(${areas.join('|')})/` },
  to: {
    path: `^server/src/(${SERVER_LAYERS.slice(level + 1)
      .flat()
      .join('|')})/`,
  },
}));

const serverRules = [
  ...serverLayerRules,
  ...SERVER_LAYERS.filter((areas) => areas.length > 1).map((areas) => ({
    name: `server-${areas[0]}-peers-stay-apart`,
    comment: `${areas.join(', ')} are peers and do not import each other.`,
    severity: 'error',
    from: { path: `^server/src/(${areas.join('|')})/` },
    to: { path: `^server/src/(${areas.join('|')})/`, pathNot: '^server/src/$1/' },
  })),
  {
    name: 'server-areas-know-no-entry',
    comment: 'Entries (main, worker, app module) and the seed put areas together; no area looks up at them.',
    severity: 'error',
    from: { path: `^server/src/(${SERVER_AREAS})/` },
    to: { path: '^server/src/([^/]+\\.ts$|seed/)' },
  },
  {
    name: 'domain-imports-only-domain',
    comment:
      'A decision is a pure function: it knows the contract, the domain error and domain folders (its own, and by the layers those below).',
    severity: 'error',
    from: { path: '^server/src/[^/]+/domain/', pathNot: SPEC },
    to: {
      path: '^server/',
      pathNot: ['^server/src/[^/]+/domain/', '^server/src/platform/domain-error\\.ts$', 'node_modules'],
    },
  },
  {
    name: 'domain-uses-no-package',
    comment: 'No Nest, no TypeORM inside a domain folder.',
    severity: 'error',
    from: { path: '^server/src/([^/]+)/domain/', pathNot: SPEC },
    to: { path: '(^|/)node_modules/' },
  },
  {
    name: 'domain-does-no-io',
    comment: 'No Node module inside a domain folder: no files, no randomness, no clock.',
    severity: 'error',
    from: { path: '^server/src/([^/]+)/domain/', pathNot: SPEC },
    to: { dependencyTypes: ['core'] },
  },
];

const miniappRules = [
  {
    name: 'miniapp-platform-imports-nothing-above',
    severity: 'error',
    from: { path: '^miniapp/src/platform/' },
    to: { path: '^miniapp/src/(ui|features|pages|resident|staff|manager|admin|learning|open)/' },
  },
  {
    name: 'miniapp-ui-imports-nothing-above',
    severity: 'error',
    from: { path: '^miniapp/src/ui/' },
    to: { path: '^miniapp/src/(features|pages|resident|staff|manager|admin|learning|open)/' },
  },
  {
    name: 'miniapp-features-import-no-pages',
    severity: 'error',
    from: { path: '^miniapp/src/features/' },
    to: { path: '^miniapp/src/(pages|resident|staff|manager|admin|learning|open)/' },
  },
  {
    name: 'miniapp-features-stay-apart',
    comment: 'What two features need belongs in ui, platform or the contract.',
    severity: 'error',
    from: { path: '^miniapp/src/features/([^/]+)/' },
    to: { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/' },
  },
  {
    name: 'miniapp-packages-stay-apart',
    comment: 'WeChat loads subpackages separately: code of one must not live in another.',
    severity: 'error',
    from: { path: '^miniapp/src/(pages|resident|staff|manager|admin|learning|open)/' },
    to: { path: '^miniapp/src/(pages|resident|staff|manager|admin|learning|open)/', pathNot: '^miniapp/src/$1/' },
  },
];

const everywhereRules = [
  {
    name: 'shared-imports-nothing',
    comment: 'The contract runs in WeChat, browsers and Node alike.',
    severity: 'error',
    from: { path: '^shared/src/', pathNot: SPEC },
    to: { pathNot: '^shared/src/' },
  },
  {
    name: 'written-text-names-the-day',
    comment:
      'What is stored, sent or kept is read another day: only a screen says 明天. Whatever writes takes `written-time`.',
    severity: 'error',
    from: { path: ['^server/', '^shared/src/', '^miniapp/src/staff/parts/accept-words'], pathNot: SPEC },
    to: { path: '^shared/src/time-words\\.ts$' },
  },
  {
    name: 'server-and-miniapp-meet-in-shared',
    severity: 'error',
    from: { path: '^(server|miniapp)/' },
    to: { path: '^(server|miniapp)/', pathNot: ['^$1/', 'node_modules'] },
  },
  {
    name: 'production-code-imports-no-test-code',
    severity: 'error',
    from: { path: '^(server|miniapp|shared)/src/', pathNot: SPEC },
    to: { path: [SPEC, '^server/test/'] },
  },
  {
    name: 'no-import-cycles',
    severity: 'error',
    from: { path: '^(server|miniapp|shared)/src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...serverRules, ...miniappRules, ...everywhereRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Type imports count too: a type taken from above is a dependency on what lies above.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
