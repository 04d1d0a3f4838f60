/** Each folder boundary bites: an import planted in a copy of the sources is reported by its name. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The ban that must speak, the file that breaks it, and what it imports. */
const violations: [ban: string, file: string, source: string][] = [
  ['report-imports-nothing-of-ours', 'src/report/planted.ts', "import '../rules/index.ts';"],
  ['report-is-plain-data', 'src/report/planted-core.ts', "import 'node:os';"],
  ['rules-import-only-report', 'src/rules/values/planted.ts', "import '../../parser/index.ts';"],
  ['rules-are-pure', 'src/rules/planted-core.ts', "import { readFileSync } from 'node:fs';"],
  ['parser-imports-only-report', 'src/parser/planted.ts', "import type { judge } from '../rules/index.ts';"],
  ['parser-is-bytes-in-value-out', 'src/parser/planted-core.ts', "const http = await import('node:http');"],
  ['markup-library-in-page-and-xml', 'src/parser/planted-html.ts', "import { Parser } from 'htmlparser2';"],
  ['download-fetches-only', 'src/bot/download/planted.ts', "import { read } from '../../parser/index.ts';"],
  ['network-library-in-download', 'src/bot/planted-network.ts', "await import('undici');"],
  ['download-is-loaded-for-a-link', 'src/bot/planted-link.ts', "import './download/index.ts';"],
  ['conversion-library-in-restore-text', 'src/parser/formats/planted.ts', "import 'opencc-js';"],
  ['agencies-import-only-report', 'src/agencies/planted.ts', "import '../parser/index.ts';"],
  ['agencies-are-pure', 'src/agencies/planted-core.ts', "import 'node:fs';"],
  ['division-table-in-divisions', 'src/agencies/planted-table.ts', "import '@vant/area-data';"],
  ['pinyin-library-in-pinyin', 'src/bot/planted-pinyin.ts', "await import('pinyin-pro');"],
  ['rooms-are-entered-by-their-door', 'src/bot/planted.ts', "import '../parser/formats/html.ts';"],
  ['channels-carry-messages-only', 'src/bot/channels/planted.ts', "import type {} from '../../rules/index.ts';"],
  ['web-library-in-web-channel', 'src/bot/planted-web.ts', "import 'fastify';"],
  ['prompt-library-in-console-channel', 'src/bot/planted-prompt.ts', "await import('@clack/prompts');"],
  ['document-writer-in-form', 'src/bot/form/planted-docx.ts', "await import('docx');"],
  ['writers-are-loaded-for-a-file', 'src/bot/planted-writer.ts', "import './form/docx.ts';"],
  ['cron-library-in-clock', 'src/bot/planted-cron.ts', "import 'node-cron';"],
  ['reminders-know-no-pages', 'src/bot/reminders/planted.ts', "import '../watch-pages/due.ts';"],
  ['holiday-library-in-calendar', 'src/bot/planted-holidays.ts', "import 'chinese-days';"],
  ['calendar-file-library-in-ics', 'src/bot/planted-ics.ts', "await import('ical-generator');"],
  ['log-library-in-log', 'src/bot/planted-log.ts', "import 'pino';"],
  ['zod-in-config-and-schema-only', 'src/bot/planted-zod.ts', "import { z } from 'zod';"],
  ['schema-is-imported-as-types', 'src/bot/planted-schema.ts', "import { answerSchema } from '../report/schema.ts';"],
  ['store-imports-its-language-only', 'src/store/planted.ts', "import '../parser/index.ts';"],
  ['store-is-entered-by-its-door', 'src/bot/planted-store.ts', "await import('../store/sqlite.ts');"],
  ['database-library-in-store', 'src/bot/planted-database.ts', "await import('node:sqlite');"],
  ['server-library-in-postgres', 'src/store/planted-server.ts', "import 'pg';"],
  ['no-orphans', 'src/bot/planted-orphan.ts', 'export {};'],
  ['no-circular', 'src/report/planted-circle.ts', "import './planted-circle-2.ts';"],
  ['nothing-unresolved', 'src/bot/planted-nowhere.ts', "import './nowhere.ts';"],
  ['no-development-library', 'src/bot/planted-development.ts', "import 'cheerio';"],
  ['sources-know-no-tests', 'src/bot/planted-test.ts', "import '../../test/setup/console.ts';"],
];

const root = join(import.meta.dirname, '..', '..');
// Inside the project, so that libraries are found as they are from the sources.
const copy = join(root, '.cache', `boundaries-${process.pid}`);
let found: { rule: { name: string }; from: string; to: string }[] = [];

async function plant(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(copy, file)), { recursive: true });
  await writeFile(join(copy, file), `${source}\n`);
}

beforeAll(async () => {
  for (const name of ['src', 'test/setup', 'package.json', '.dependency-cruiser.cjs']) {
    await cp(join(root, name), join(copy, name), { recursive: true });
  }
  for (const [, file, source] of violations) await plant(file, source);
  await plant('src/report/planted-circle-2.ts', "import './planted-circle.ts';");
  const cruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const told = execFileSync(
    process.execPath,
    [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: copy, maxBuffer: 100_000_000 },
  );
  found = JSON.parse(told.toString()).summary.violations;
}, 60_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

describe('a boundary that is crossed is reported', () => {
  test.each(violations)('%s', (ban, file) => {
    const bans = found.filter(({ from, to }) => from === file || to === file).map(({ rule }) => rule.name);
    expect(bans).toContain(ban);
  });
});
