// Who may import whom (README, "Layers"). tests/architecture runs these rules on a folder of planted faults.
const renderer = '(^|/)renderer/'
const electron = '(^|/)electron/'
const never = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from,
  to,
})

module.exports = {
  forbidden: [
    never('no-cycle', {}, { circular: true }, 'a cycle has no first file to read'),
    never(
      'no-orphan',
      { orphan: true, pathNot: ['\\.d\\.ts$', '(^|/)preload\\.ts$', '(^|/)build/'] },
      {},
      'nobody imports it',
    ),
    never(
      'renderer-not-electron',
      { path: renderer },
      { path: electron },
      'the page talks over the contract only',
    ),
    never('electron-not-renderer', { path: electron }, { path: renderer }, 'the core knows no page'),
    never(
      'shared-alone',
      { path: '(^|/)shared/' },
      { path: `${renderer}|${electron}` },
      'shared is the bottom',
    ),
    never(
      'domain-below-contract',
      { path: '(^|/)shared/domain/' },
      { path: '(^|/)shared/contract/' },
      'rules know no wire',
    ),
    never(
      'errors-alone',
      { path: '(^|/)shared/errors/' },
      { path: '(^|/)shared/(domain|contract)/' },
      'errors import nothing',
    ),
    never(
      'features-apart',
      { path: '(^|/)renderer/features/([^/]+)/' },
      { path: '(^|/)renderer/features/([^/]+)/', pathNot: '(^|/)renderer/features/$2/' },
      'lift the shared part to components or domain',
    ),
    never(
      'components-below',
      { path: '(^|/)renderer/(components|api)/' },
      { path: '(^|/)renderer/(features|app)/' },
      'parts know no screen',
    ),
    never(
      'features-below-app',
      { path: '(^|/)renderer/features/' },
      { path: '(^|/)renderer/app/' },
      'app composes features',
    ),
    never(
      'data-at-the-bottom',
      { path: '(^|/)electron/data/' },
      { path: '(^|/)electron/(services|api|shell|reports|files)/' },
      'SQL decides nothing',
    ),
    never(
      'services-below-api',
      { path: '(^|/)electron/services/' },
      { path: '(^|/)electron/(api|shell)/' },
      'use cases know no caller',
    ),
    never(
      'api-to-services',
      { path: '(^|/)electron/api/' },
      { path: '(^|/)electron/(data|reports|files|shell)/' },
      'the api asks services only',
    ),
    never(
      'reports-pure',
      { path: '(^|/)electron/reports/' },
      { path: `(^|/)electron/(services|api|shell|data|files)/|(^|/)shared/contract/` },
      'a drawing gets plain values',
    ),
    never(
      'files-pure',
      { path: '(^|/)electron/files/' },
      { path: '(^|/)electron/(services|api|shell|data|reports)/' },
      'formats know no use case',
    ),
    never(
      'preload-alone',
      { path: '(^|/)electron/preload\\.ts$' },
      { path: `${electron}|(^|/)shared/`, pathNot: 'node_modules' },
      'no logic in the preload',
    ),
    never(
      'electron-in-the-shell-only',
      { pathNot: '(^|/)electron/(main|preload)\\.ts$|(^|/)electron/(shell|build)/' },
      {
        path: '(^|node_modules/)electron(/|$|-store)',
        pathNot: '(^|/)electron/[a-z]+/|(^|/)electron/(main|preload|cli|preview)\\.ts$',
      },
      'the core runs without Electron',
    ),
    never(
      'sqlite-in-data-only',
      { pathNot: '(^|/)electron/data/' },
      { path: 'better-sqlite3' },
      'SQL lives in data',
    ),
    never(
      'pdfkit-in-reports-only',
      { pathNot: '(^|/)electron/reports/' },
      { path: 'pdfkit|fontkit|linebreak' },
      'ink lives in reports',
    ),
    never(
      'migrations-frozen',
      { path: '(^|/)electron/data/migrations/\\d' },
      { path: '.*', pathNot: '(^|/)electron/data/migrations/migration\\.ts$' },
      'a migration must mean the same in five years',
    ),
    never('nothing-imports-tests', { pathNot: '(^|/)tests/' }, { path: '(^|/)tests/' }, 'tests are leaves'),
    never('known-modules', {}, { couldNotResolve: true }, 'the import leads nowhere'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
