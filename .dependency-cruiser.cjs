const entry = 'cloudfunctions/(api|clock|event|pay|exporter)/';
const pure = ['^cloudfunctions/workflow/', '^cloudfunctions/.*\\.(rules|table)\\.ts$'];
// Hashes and dates: the same answer for the same question, always.
const arithmetic = '^crypto$|node_modules/dayjs/';

/** The arrows of the house (docs/decisions, house rules). Each rule is broken once in tests/guards/fixture/arrows. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two files that run each other are one file, or need a third one below them. Types may name each other.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'words-stand-alone',
      severity: 'error',
      comment: 'typings/ is the ground floor: it imports nothing but typings/.',
      from: { path: '^typings/' },
      to: { pathNot: '^typings/' },
    },
    {
      name: 'words-are-types',
      severity: 'error',
      comment: 'typings/ does not exist at run time: say `import type`.',
      from: { pathNot: '^typings/' },
      to: { path: '^typings/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'phone-is-not-cloud',
      severity: 'error',
      comment: 'The phone ships alone: its own files, words, and what WeChat packs from npm.',
      from: { path: '^miniprogram/' },
      to: { pathNot: ['^miniprogram/', '^typings/', 'node_modules/(@vant/weapp|miniprogram-api-typings)/'] },
    },
    {
      name: 'cloud-is-not-phone',
      severity: 'error',
      comment: 'What the phone shows comes with the answer; the cloud imports nothing from it.',
      from: { path: '^cloudfunctions/' },
      to: { path: '^miniprogram/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'Rules, tables and the workflow engine know words, rules, tables and arithmetic: no store, no schema.',
      // NB: an entry's table names what the entry calls: that is what it is a table of.
      from: { path: pure, pathNot: `^${entry}[^/]*\\.table\\.ts$` },
      to: { pathNot: ['^typings/', ...pure, '^cloudfunctions/(world|refuse)\\.ts$', arithmetic] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'They may name the shape of the world, never hold it.',
      from: { path: pure },
      to: { path: '^cloudfunctions/world\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-entries-open-the-platform',
      severity: 'error',
      comment: 'A feature is given its World; only an entry makes one.',
      from: { path: '^cloudfunctions/', pathNot: [`^${entry}`, '^cloudfunctions/platform/'] },
      to: { path: '^cloudfunctions/platform/' },
    },
    {
      name: 'only-platform-knows-the-sdk',
      severity: 'error',
      comment: 'The traps of both SDKs are known in one room.',
      from: { path: '^(cloudfunctions|miniprogram|local)/', pathNot: '^cloudfunctions/platform/' },
      to: { path: 'node_modules/(@cloudbase/|wx-server-sdk/|tcb-admin-node/)' },
    },
    {
      name: 'features-are-neighbours',
      severity: 'error',
      comment:
        'Features share rules and tables, never use cases. What two of them do together, an entry composes.',
      from: { path: '^cloudfunctions/([^/]+)/', pathNot: `^${entry}` },
      to: {
        path: '^cloudfunctions/[^/]+/',
        pathNot: ['^cloudfunctions/($1|workflow|platform)/', '\\.(rules|table)\\.ts$', `^${entry}`],
      },
    },
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      comment: 'An entry is called by the platform only.',
      from: { path: '^(cloudfunctions/[^/]+|miniprogram|local)' },
      to: { path: `^${entry}`, pathNot: '^$1/' },
    },
    {
      name: 'the-product-does-not-know-local',
      severity: 'error',
      comment: 'The same source runs in the cloud: nothing in it knows how one machine runs it.',
      from: { path: '^(cloudfunctions|miniprogram|typings)/' },
      to: { path: '^(local|scripts|tests)/' },
    },
    {
      name: 'local-cloud-stands-alone',
      severity: 'error',
      comment: 'A general tool: it knows no word of this product, and not the other tool.',
      from: { path: '^local/cloud/' },
      to: { path: '^(cloudfunctions|miniprogram|typings|local|scripts|tests)/', pathNot: '^local/cloud/' },
    },
    {
      name: 'local-merchant-stands-alone',
      severity: 'error',
      comment:
        'The other side of a payment: what it knows of the product would not be known to the real one.',
      from: { path: '^local/merchant/' },
      to: { path: '^(cloudfunctions|miniprogram|typings|local|scripts|tests)/', pathNot: '^local/merchant/' },
    },
    {
      name: 'local-phone-stands-alone',
      severity: 'error',
      comment: 'A general tool: it knows no word of this product, and not the other tool.',
      from: { path: '^local/phone/' },
      to: { path: '^(cloudfunctions|miniprogram|typings|local|scripts|tests)/', pathNot: '^local/phone/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|fixture|miniprogram_npm)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
