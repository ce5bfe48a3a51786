// Who may import whom. Each rule tells whoever breaks it why it stands. ARCHITECTURE.md has the same table in words,
// and test/architecture.test.ts holds the two together.

/** Folder of src/ -> the modules it may import. */
export const mayImport = {
  core: [],
  language: ['core'],
  markdown: ['core'],
  files: ['core'],
  '1-read': ['core', 'language', 'markdown'],
  '2-understand': ['core', 'language'],
  '3-resolve': ['core', 'language'],
  '4-plan': ['core', 'markdown'],
  '5-apply': ['core', 'files'],
  vault: ['core', 'files', 'markdown'],
  app: ['core', 'files', '1-read', '2-understand', '3-resolve', '4-plan', '5-apply', 'vault'],
  surfaces: ['core', 'app'],
};

const modules = Object.keys(mayImport);
const tests = '\\.test\\.ts$';

const arrowRules = modules.map((module) => ({
  name: `arrows-of-${module}`,
  comment: `${module} may import ${mayImport[module].join(', ') || 'no other module'}: what passes between stages is a type in core`,
  severity: 'error',
  from: { path: `^src/${module}/`, pathNot: tests },
  to: {
    path: '^src/',
    pathNot: [`^src/${module}/`, ...mayImport[module].map((other) => `^src/${other}/index\\.ts$`)],
  },
}));

export default {
  forbidden: [
    ...arrowRules,
    {
      name: 'no-circular',
      comment: 'A circle cannot be read from any end: move what both need into a file of its own',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-through-own-door',
      comment: 'Inside a module import the file itself; its door (index.ts) is for the others',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    {
      name: 'only-files-touches-the-disk',
      comment: 'files/ is the one way to the disk and to other programs (git): pass a FileStore in, or call runGit',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/files/', '^src/pure-canary\\.ts$', tests] },
      to: { path: '^(node:)?(fs|fs/promises|child_process)$' },
    },
    {
      name: 'no-surface-knows-another',
      comment: 'What two surfaces share belongs into app/',
      severity: 'error',
      from: { path: '^src/surfaces/([^/]+)/' },
      to: { path: '^src/surfaces/', pathNot: '^src/surfaces/$1/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['@boswell/source', 'node', 'import', 'default'],
      exportsFields: ['exports'],
    },
  },
};
