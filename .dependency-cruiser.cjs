/**
 * The rooms of the house and which way imports may go between them (docs/architecture.md).
 * `npm run boundaries` enforces it; test/tools/boundaries.test.ts proves that it bites.
 */

/** A library, wherever its folder stands. */
const library = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const anyLibrary = '(^|/)node_modules/';
const libraryTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const bans = [
  // --- report/
  {
    name: 'report-imports-nothing-of-ours',
    comment: 'report/ is the language that all rooms share. If it knew one of them, all would depend on that one.',
    from: { path: '^src/report/' },
    to: { path: '^src/', pathNot: '^src/report/' },
  },
  {
    name: 'report-is-plain-data',
    comment: 'report/ describes; it does nothing. A library or a Node module there would be loaded by everyone.',
    from: { path: '^src/report/', pathNot: '^src/report/schema\\.ts$' },
    to: { dependencyTypes: [...libraryTypes, 'core'] },
  },
  {
    name: 'schema-needs-zod-only',
    comment: 'The printed JSON is described by a zod schema and by nothing else.',
    from: { path: '^src/report/schema\\.ts$' },
    to: { dependencyTypes: [...libraryTypes, 'core'], pathNot: library('zod') },
  },
  // --- rules/
  {
    name: 'rules-import-only-report',
    comment: 'A rule judges a report, however it was read and wherever it is answered.',
    from: { path: '^src/rules/' },
    to: { path: '^src/', pathNot: '^src/(rules|report)/' },
  },
  {
    name: 'rules-are-pure',
    comment: 'The same report must get the same judgement: no file, clock, network or library in a rule.',
    from: { path: '^src/rules/' },
    to: { dependencyTypes: [...libraryTypes, 'core'] },
  },
  // --- parser/
  {
    name: 'parser-imports-only-report',
    comment: 'Reading must not know what will be judged, or it would read what the rules like to see.',
    from: { path: '^src/parser/' },
    to: { path: '^src/', pathNot: '^src/(parser|report)/' },
  },
  {
    name: 'parser-is-bytes-in-value-out',
    comment:
      'Fetching and storing belong to the bot; a parser that touches the disk or the network cannot be trusted with files of strangers.',
    from: { path: '^src/parser/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'document-library-in-its-own-file',
    comment:
      'A document library appears in one file, so that it can be replaced there, and loaded only when its format comes.',
    from: {
      path: '^src/',
      pathNot: ['^src/parser/formats/[^/]+\\.ts$', '^src/parser/restore-text\\.ts$'],
    },
    to: { path: library('domhandler', 'domutils', 'entities', 'cheerio', 'opencc-js') },
  },
  {
    name: 'markup-library-in-page-and-xml',
    comment:
      'htmlparser2 finds what a page links to, and takes the XML of office files apart; web pages are read by a reader of our own.',
    from: { path: '^src/', pathNot: '^src/(bot/download/page|parser/formats/xml)\\.ts$' },
    to: { path: library('htmlparser2') },
  },
  {
    name: 'zip-library-in-archive',
    comment: 'Whatever is unpacked is unpacked by formats/archive.ts: it holds files of strangers to limits.',
    from: { path: '^src/', pathNot: '^src/parser/formats/archive\\.ts$' },
    to: { path: library('yauzl', 'pend') },
  },
  {
    name: 'mail-library-in-mht',
    comment: 'A saved page is a mail only to its own reader.',
    from: { path: '^src/', pathNot: '^src/parser/formats/mht\\.ts$' },
    to: { path: library('postal-mime') },
  },
  {
    name: 'spreadsheet-writer-in-spreadsheet',
    comment: 'How a sheet is written is nobody else’s business, and no check loads it.',
    from: { path: '^src/', pathNot: '^src/bot/spreadsheet(?:/|\\.ts$)' },
    to: { path: library('write-excel-file') },
  },
  {
    name: 'document-writer-in-form',
    comment: 'A written document is made in one file, loaded when somebody wants one.',
    from: { path: '^src/', pathNot: '^src/bot/form/docx\\.ts$' },
    to: { path: library('docx') },
  },
  {
    name: 'writers-are-loaded-for-a-file',
    comment: 'Most answers are words: the libraries that write files come when a file is opened.',
    from: { path: '^src/', pathNot: '^src/bot/(spreadsheet(/|\\.ts$)|form/docx\\.ts$)' },
    to: {
      path: '^src/bot/(spreadsheet(/(form|cells|extras)\\.ts|\\.ts)|form/docx\\.ts)$',
      dependencyTypesNot: ['type-only'],
      dynamic: false,
    },
  },
  {
    name: 'pdf-library-in-pdf',
    comment: 'pdfjs belongs to formats/pdf.ts alone; what it gives is plain data to the files beside it.',
    from: { path: '^src/', pathNot: '^src/parser/formats/pdf\\.ts$' },
    to: { path: library('pdfjs-dist') },
  },
  {
    name: 'sheet-library-in-its-files',
    comment: 'The spreadsheet library also opens the containers of old office files; both are its files.',
    from: { path: '^src/', pathNot: '^src/parser/formats/(ole|xlsx|xlsx-value)\\.ts$' },
    to: { path: library('@e965/xlsx') },
  },
  {
    name: 'conversion-library-in-restore-text',
    comment: 'opencc-js restores polluted text and does nothing else; its tables are large.',
    from: { path: '^src/', pathNot: '^src/parser/restore-text\\.ts$' },
    to: { path: library('opencc-js') },
  },
  // --- agencies/
  {
    name: 'agencies-import-only-report',
    comment: 'What the names of offices mean is the same wherever they are read, kept or asked for.',
    from: { path: '^src/agencies/' },
    to: { path: '^src/', pathNot: '^src/(agencies|report)/' },
  },
  {
    name: 'agencies-are-pure',
    comment: 'A name must mean the same office today and tomorrow: no file, clock or network.',
    from: { path: '^src/agencies/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'division-table-in-divisions',
    comment: 'The published table of divisions has its oddities; divisions.ts mends them for everyone.',
    from: { path: '^src/', pathNot: '^src/agencies/divisions\\.ts$' },
    to: { path: library('@vant/area-data') },
  },
  {
    name: 'pinyin-library-in-pinyin',
    comment: 'Its tables are large: one file loads them, when the first name is spelled.',
    from: { path: '^src/', pathNot: '^src/agencies/pinyin\\.ts$' },
    to: { path: library('pinyin-pro') },
  },
  // --- bot/
  {
    name: 'rooms-are-entered-by-their-door',
    comment: 'parser/ and rules/ may be rebuilt inside as long as their index.ts stays.',
    from: { path: '^src/', pathNot: '^src/(parser|rules)/' },
    to: { path: '^src/(parser|rules)/', pathNot: '^src/(parser|rules)/index\\.ts$' },
  },
  {
    name: 'channels-carry-messages-only',
    comment: 'A channel knows its platform. What is read and judged is decided in one place for all platforms.',
    from: { path: '^src/bot/channels/' },
    to: { path: '^src/(parser|rules)/' },
  },
  {
    name: 'words-know-no-channel',
    comment: 'The words of an answer are the same on every platform; a channel escapes and shortens them.',
    from: { path: '^src/bot/(say|commands)/' },
    to: { path: '^src/bot/channels/' },
  },
  {
    name: 'download-fetches-only',
    comment: 'What a fetched file is worth is said by a function that is handed in; fetching knows no report.',
    from: { path: '^src/bot/download/' },
    to: { path: '^src/(parser|rules)/' },
  },
  {
    name: 'network-library-in-download',
    comment: 'Every request to the outside passes the checks of one folder, and a check of a file loads none of it.',
    from: { path: '^src/', pathNot: '^src/bot/download/' },
    to: { path: library('undici', 'ipaddr\\.js') },
  },
  {
    name: 'queue-library-where-things-wait',
    comment: 'What waits for its turn waits in the download or in the dispatch; both are loaded when they are needed.',
    from: { path: '^src/', pathNot: '^src/bot/(download|dispatch)/' },
    to: { path: library('p-queue', 'p-retry') },
  },
  {
    name: 'dispatch-knows-no-report',
    comment: 'Messages are kept, answered in turn and sent whatever they are about.',
    from: { path: '^src/bot/dispatch/' },
    to: { path: '^src/(parser|rules|report|check)(/|\\.ts$)|^src/bot/(answer|channels)/' },
  },
  {
    name: 'download-is-loaded-for-a-link',
    comment: 'A file on the disk is checked without the libraries of the network.',
    from: { path: '^src/', pathNot: '^src/bot/download/' },
    to: { path: '^src/bot/download/', dependencyTypesNot: ['type-only'], dynamic: false },
  },
  {
    name: 'web-library-in-web-channel',
    comment: 'A platform library appears in its own channel only, so that a check never loads it.',
    from: { path: '^src/', pathNot: '^src/bot/channels/web(/|\\.ts$)' },
    to: { path: library('fastify', '@fastify/[^/]+', 'deep-chat') },
  },
  {
    name: 'telegram-library-in-telegram-channel',
    comment: 'telegraf does two things wrongly on a new Node; what is done instead stands beside it in one file.',
    from: { path: '^src/', pathNot: '^src/bot/channels/telegram/api\\.ts$' },
    to: { path: library('telegraf', '@telegraf/[^/]+') },
  },
  {
    name: 'prompt-library-in-console-channel',
    comment: 'A platform library appears in its own channel only, so that a check never loads it.',
    from: { path: '^src/', pathNot: '^src/bot/channels/console(/|\\.ts$)' },
    to: { path: library('@clack/[^/]+') },
  },
  {
    name: 'wechat-library-in-wechaty-channel',
    comment: 'It costs 100 MB and 0.7 s to load; only who has turned WeChat on pays them.',
    from: { path: '^src/', pathNot: '^src/bot/channels/wechaty/' },
    to: { path: library('wechaty', 'wechaty-[^/]+', 'file-box') },
  },
  {
    name: 'wechat-is-loaded-when-it-is-on',
    comment: 'What stands in the folder loads the library at once.',
    from: { path: '^src/', pathNot: '^src/bot/channels/wechaty/' },
    to: { path: '^src/bot/channels/wechaty/', dependencyTypesNot: ['type-only'], dynamic: false },
  },
  {
    name: 'wecom-library-in-wecom-channel',
    comment: 'A platform library appears in its own channel only, and is loaded when the channel is on.',
    from: { path: '^src/', pathNot: '^src/bot/channels/wecom/' },
    to: { path: library('@wecom/[^/]+') },
  },
  {
    name: 'wecom-is-loaded-when-it-is-on',
    comment: 'What stands in the folder loads the library at once.',
    from: { path: '^src/', pathNot: '^src/bot/channels/wecom/' },
    to: { path: '^src/bot/channels/wecom/', dependencyTypesNot: ['type-only'], dynamic: false },
  },
  {
    name: 'cron-library-in-clock',
    comment: 'It is only the tick; what is due is reckoned without it.',
    from: { path: '^src/', pathNot: '^src/bot/reminders/clock\\.ts$' },
    to: { path: library('node-cron') },
  },
  {
    name: 'reminders-know-no-pages',
    comment: 'A page of somebody else may hang for minutes; a reminder is due at its time.',
    from: { path: '^src/bot/reminders/' },
    to: { path: '^src/bot/watch-pages/' },
  },
  {
    name: 'holiday-library-in-calendar',
    comment: 'It takes every weekday of a year it does not know for a working day; calendar.ts tells such years apart.',
    from: { path: '^src/', pathNot: '^src/bot/reminders/calendar\\.ts$' },
    to: { path: library('chinese-days') },
  },
  {
    name: 'calendar-file-library-in-ics',
    comment: 'Only who asks for the deadlines as a file loads it.',
    from: { path: '^src/', pathNot: '^src/bot/reminders/ics\\.ts$' },
    to: { path: library('ical-generator') },
  },
  {
    name: 'log-library-in-log',
    comment: 'The log is written in one place, and a check writes none.',
    from: { path: '^src/', pathNot: '^src/bot/log\\.ts$' },
    to: { path: library('pino') },
  },
  {
    name: 'metrics-library-in-metrics',
    comment: 'What is counted is told to a small interface; how it is kept and printed is known in one place.',
    from: { path: '^src/', pathNot: '^src/bot/metrics\\.ts$' },
    to: { path: library('prom-client') },
  },
  {
    name: 'doctor-knows-no-channel',
    comment: 'The doctor must also work when the library of a platform is broken, or the bot itself.',
    from: { path: '^src/doctor/' },
    to: {
      path: `^src/|${anyLibrary}`,
      pathNot: '^src/(doctor/|config\\.ts$|store/index\\.ts$|bot/say/|user-error\\.ts$)',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'channels-do-not-know-each-other',
    comment: 'What two channels share belongs to bot/; a platform can be removed by deleting its file.',
    from: { path: '^src/bot/channels/([^/]+?)(/|\\.ts$)' },
    to: { path: '^src/bot/channels/', pathNot: ['^src/bot/channels/$1(/|\\.ts$)', '^src/bot/channels/index\\.ts$'] },
  },
  {
    name: 'chart-library-in-chart',
    comment: 'Charts cost 100 ms to load: the worker that draws loads them with the first one.',
    from: { path: '^src/', pathNot: '^src/bot/picture/chart\\.ts$' },
    to: { path: library('echarts', 'zrender') },
  },
  {
    name: 'drawing-library-in-png',
    comment: 'What draws is a program of the machine; it runs in the worker only.',
    from: { path: '^src/', pathNot: '^src/bot/picture/png\\.ts$' },
    to: { path: library('@resvg/[^/]+') },
  },
  {
    name: 'pictures-are-drawn-when-wanted',
    comment: 'An answer names its pictures; only a channel that wants them has them laid out and drawn.',
    from: { path: '^src/', pathNot: '^src/bot/picture/' },
    to: { path: '^src/bot/picture/', pathNot: '^src/bot/picture/index\\.ts$' },
  },
  // --- store/
  {
    name: 'store-imports-its-language-only',
    comment: 'What is kept is put in the words of the field and of the offices; who asks for it is not its affair.',
    from: { path: '^src/store/' },
    to: { path: '^src/', pathNot: '^src/(store|report|agencies)/|^src/user-error\\.ts$' },
  },
  {
    name: 'store-is-entered-by-its-door',
    comment: 'Where and how things are kept may change as long as store/index.ts, and the types of store.ts, stay.',
    from: { path: '^src/', pathNot: '^src/store/' },
    to: { path: '^src/store/', pathNot: '^src/store/(index|store)\\.ts$' },
  },
  {
    name: 'database-library-in-store',
    comment: 'A query outside of the store could show one chat what belongs to another.',
    from: { path: '^src/', pathNot: '^src/store/' },
    to: { path: `${library('kysely', 'pg')}|^(node:)?sqlite$`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'server-library-in-postgres',
    comment: 'Without DATABASE_URL nothing of a server is loaded.',
    from: { path: '^src/', pathNot: '^src/store/postgres\\.ts$' },
    to: { path: library('pg') },
  },
  // --- the check path
  {
    name: 'zod-in-config-and-schema-only',
    comment: 'zod costs more to load than a whole check takes. Elsewhere the types inferred from it are enough.',
    from: {
      path: '^src/',
      pathNot: '^src/(config/judge|report/schema|store/transfer-line|bot/reminders/override)\\.ts$',
    },
    to: { path: library('zod') },
  },
  {
    name: 'schema-is-imported-as-types',
    comment: 'Importing a value of schema.ts would load zod on the check path.',
    from: { path: '^src/' },
    to: { path: '^src/report/schema\\.ts$', dependencyTypesNot: ['type-only'], dynamic: false },
  },
  // --- the house as a whole
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one file, or need a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that has nothing to do with any other is dead, or was forgotten in an index.',
    from: { orphan: true },
    to: {},
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that leads nowhere would fail only at run time.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-library',
    comment: 'What the program needs must be installed with it.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm'] },
  },
  {
    name: 'sources-know-no-tests',
    comment: 'The program must run without its workshop.',
    from: { path: '^src/' },
    to: { path: '^(test|scripts|bench|bin|examples)/' },
  },
];

module.exports = {
  forbidden: bans.map((ban) => ({ severity: 'error', ...ban })),
  options: {
    // TypeScript 7 has no programming interface yet; swc parses our sources, type-only imports included.
    parser: 'swc',
    doNotFollow: { path: anyLibrary },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'default', 'types'] },
  },
};
