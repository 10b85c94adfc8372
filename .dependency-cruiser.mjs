/** Who may import whom: docs/architecture.md holds the same table in words. */
const packages = {
  contracts: [],
  stats: [],
  textmining: [],
  runtime: [],
  db: ['contracts', 'runtime'],
  llm: ['contracts', 'runtime'],
  jobs: ['contracts', 'runtime', 'db'],
  core: ['contracts', 'stats', 'textmining', 'db', 'jobs', 'llm', 'runtime'],
};

const serverApp = ['core', 'contracts', 'jobs'];
const apps = {
  api: serverApp,
  worker: serverApp,
  cli: [...serverApp, 'stats', 'textmining'],
  web: ['contracts'],
};
const fromMainOnly = ['db', 'llm', 'runtime'];

const coreFeatures = {
  shared: [],
  access: [],
  okr: ['access'],
  study: ['access'],
  interview: ['study', 'access'],
  theming: ['study', 'interview', 'access'],
  evidence: ['access', 'okr', 'study', 'interview', 'theming'],
};

/** The outside systems, and the one place where each is imported. */
const doorways = [
  {
    name: 'kysely',
    to: npm('kysely'),
    only: '^packages/(db|jobs)/|^packages/core/src/.+/[a-z-]*queries[a-z-]*\\.ts$',
  },
  { name: 'pg', to: npm('pg'), only: '^packages/(db|jobs|runtime)/' },
  { name: 'bullmq', to: npm('bullmq'), only: '^packages/jobs/' },
  { name: 'openai', to: npm('openai'), only: '^packages/llm/' },
  { name: 'ioredis', to: npm('ioredis'), only: '^packages/(runtime|jobs)/' },
  { name: 'nodemailer', to: npm('nodemailer'), only: '^packages/runtime/' },
  { name: 'fastify', to: npm('fastify|@fastify/[^/]+|fastify-type-provider-zod'), only: '^apps/api/' },
];

/** A package that is not declared cannot be resolved, and keeps its name. */
const workspace = '^(apps|packages|bench|e2e|scripts)/|^@plumbline/';
const tests = '\\.(test|fixture|e2e)\\.tsx?$|^packages/testing/|^bench/|^e2e/';
const valuesOnly = { dependencyTypesNot: ['type-only'] };

export default {
  forbidden: [
    ...Object.entries(packages).map(([name, allowed]) => ({
      ...rule(`${name}-imports`, `packages/${name} may import ${list(allowed)}`),
      from: { path: `^packages/${name}/`, pathNot: tests },
      to: {
        path: workspace,
        pathNot: among([name, ...allowed]),
      },
    })),
    ...Object.entries(apps).map(([name, allowed]) => ({
      ...rule(`${name}-imports`, `apps/${name} may import ${list(allowed)}`),
      from: { path: `^apps/${name}/`, pathNot: `${tests}|^apps/${name}/src/main\\.ts$|^apps/cli/bin/` },
      to: { path: workspace, pathNot: inside(name, allowed), ...valuesOnly },
    })),
    ...Object.entries(apps).map(([name, allowed]) => ({
      ...rule(
        `${name}-main-imports`,
        `apps/${name}: main.ts and types may also come from ${fromMainOnly.join(', ')}`,
      ),
      from: { path: `^apps/${name}/`, pathNot: `${tests}|^apps/cli/bin/` },
      to: {
        path: workspace,
        pathNot: inside(name, name === 'web' ? allowed : [...allowed, ...fromMainOnly]),
      },
    })),
    ...Object.entries(coreFeatures).map(([name, allowed]) => ({
      ...rule(`core-${name}-imports`, `core/${name} may import ${list(allowed)}`),
      from: { path: `^packages/core/src/${name}/`, pathNot: tests },
      to: {
        path: '^packages/core/src/',
        pathNot: `^packages/core/src/(${[name, 'shared', ...allowed].join('|')})/`,
      },
    })),
    {
      ...rule('core-features-through-index', 'a feature of core is reached through its index.ts'),
      from: { path: '^packages/core/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/core/src/[^/]+/',
        pathNot: '^packages/core/src/($1|shared)/|^packages/core/src/[^/]+/index\\.ts$',
      },
    },
    {
      ...rule(
        'core-takes-types-from-runtime',
        'core takes types and the token functions from runtime, no environment',
      ),
      from: { path: '^packages/core/', pathNot: tests },
      to: { path: '^packages/runtime/', pathNot: '^packages/runtime/src/tokens\\.ts$', ...valuesOnly },
    },
    {
      ...rule('contracts-only-zod', 'contracts are made of zod and nothing else'),
      from: { path: '^packages/contracts/', pathNot: tests },
      to: { path: 'node_modules/', pathNot: '(^|/)node_modules/zod/' },
    },
    {
      ...rule('web-features-apart', 'features of the web never import each other'),
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: tests },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    ...doorways.map(({ name, to, only }) => ({
      ...rule(`doorway-${name}`, `${name} is imported in one place: ${only}`),
      from: { pathNot: `${only}|${tests}` },
      to: { path: to, ...valuesOnly },
    })),
    {
      ...rule('testing-from-tests-only', 'packages/testing is for tests and the bench'),
      from: { path: '^(apps|packages)/', pathNot: tests },
      to: { path: '^packages/testing/|\\.(test|fixture|e2e)\\.tsx?$' },
    },
    { ...rule('no-cycles', 'no cycles'), from: {}, to: { circular: true } },
    { ...rule('resolvable', 'every import leads somewhere'), from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};

function rule(name, comment) {
  return { name, comment, severity: 'error' };
}

function npm(names) {
  return `(^|/)node_modules/(${names})/|^(${names})$`;
}

function inside(app, allowed) {
  return `^apps/${app}/|${among(allowed)}`;
}

function among(names) {
  return `^(packages|@plumbline)/(${names.join('|')})(/|$)`;
}

function list(names) {
  return names.length > 0 ? names.join(', ') : 'nothing of the workspace';
}
