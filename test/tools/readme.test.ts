/** The first page: it shows a transcript in both languages, and what it points at is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/bot/say/languages.ts';
import { settingNames } from '../../src/config.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = ['README.md', 'README.en.md', 'docs/architecture.md'];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

// That the transcripts are what the program says is part of `npm run docs:check`.
test.each(['README.md', 'README.en.md'])('%s shows a transcript of the faulty example', (page) => {
  const shown = textOf(page).match(/^```console\n\$ [^\n]*examples\/faulty\.txt[^\n]*\n([\s\S]*?)^```$/m)?.[1];
  expect(shown).toContain('❌');
});

const links = pages.flatMap((page) =>
  [...textOf(page).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => ({ page, link })),
);
test.each(links)('$page: $link leads somewhere', ({ page, link }) => {
  expect(existsSync(join(root, page, '..', link))).toBe(true);
});

test('the examples that the README names are there, and no other', () => {
  const named = [...textOf('README.md').matchAll(/`(examples\/[^`]+\.\w+)`/g)].map(([, path]) => path);
  expect(new Set(named)).toEqual(new Set(['examples/clean.html', 'examples/faulty.txt', 'examples/garbled.txt']));
  for (const path of named) expect(existsSync(join(root, path ?? ''))).toBe(true);
});

test('every script of package.json that the README names exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf('README.md').matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(scripts).toHaveProperty([name]);
});

const commands = [...textOf('src/main.ts').matchAll(/case '([a-z]+)':/g)].map(([, name = '']) => name);
const guides = [
  ...pages,
  ...['operation', 'reminders', 'telegram', 'wechat', 'wecom'].map((name) => `docs/${name}.md`),
];

/** Read by the library of the WeChat gateway itself. */
const ofLibraries = ['WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT'];

test.each(guides)('%s names only commands and settings that there are', (page) => {
  const text = textOf(page);
  const named = [...text.matchAll(/(?:`|\n|\$ |npx |bin\/|; |exec gouji )gouji ([a-z]+)/g)].map(([, name]) => name);
  for (const name of named) expect(commands).toContain(name);
  const settings = [...text.matchAll(/\b(?:GOUJI|TELEGRAM|WECHATY|WECOM)_[A-Z_]*[A-Z]\b/g)].map(([name]) => name);
  for (const name of settings) expect([...settingNames, ...ofLibraries]).toContain(name);
});

test.each(['zh', 'en'] as const)(
  'the usage in %s names every command, and every setting that is no platform’s',
  (code) => {
    const { usage } = wordsOf(code).check;
    for (const name of commands) expect(usage).toContain(`gouji ${name}`);
    for (const name of settingNames.filter((one) => !/^(TELEGRAM|WECHATY|WECOM)_/.test(one)))
      expect(usage).toContain(name);
  },
);
