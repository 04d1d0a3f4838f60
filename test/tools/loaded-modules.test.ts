/** `gouji check` starts fast because it loads little: nothing that only a chat or a server needs. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** What a run of `gouji` loaded: our files by path, libraries by name, Node's own modules with their prefix. */
async function loadedBy(...args: string[]): Promise<Set<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-modules-'));
  const recorder = join(root, 'test', 'setup', 'record-modules.ts');
  const list = join(folder, 'modules.txt');
  try {
    await new Promise((resolve) => {
      const env = { ...process.env, MODULES_TO: list };
      // The exit status is that of the check: the examples have errors on purpose.
      execFile(process.execPath, ['--import', recorder, 'bin/gouji.js', ...args], { cwd: root, env }, resolve);
    });
    const urls = (await readFile(list, 'utf8')).split('\n');
    return new Set(
      urls.map((url) => {
        if (!url.startsWith('file:')) return url;
        const path = relative(root, fileURLToPath(url)).replaceAll('\\', '/');
        return path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? path;
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All that is neither ours nor Node's. */
const librariesOf = (modules: Set<string>): string[] =>
  [...modules].filter((name) => !/^(src|bin|test)\//.test(name) && !name.startsWith('node:'));

test('checking a text loads no library at all', async () => {
  const modules = await loadedBy('check', 'examples/faulty.txt');
  expect(modules).toContain('src/rules/index.ts');
  expect(librariesOf(modules)).toEqual([]);
});

test('checking a page loads the names of characters and no other library', async () => {
  const modules = await loadedBy('check', '--format', 'json', 'examples/clean.html');
  expect(librariesOf(modules)).toEqual(['entities']);
});

test.each(['faulty.txt', 'clean.html', 'garbled.txt'])('checking %s loads no channel and no server', async (name) => {
  const modules = await loadedBy('check', `examples/${name}`);
  const unneeded = [...modules].filter(
    (module) =>
      module.startsWith('src/bot/channels/') ||
      module.startsWith('src/store/') ||
      [
        'kysely',
        'pg',
        'node:sqlite',
        'fastify',
        'pino',
        'zod',
        'deep-chat',
        '@clack/prompts',
        'node:http',
        'node:https',
        'node:net',
      ].includes(module),
  );
  expect(modules).toContain('src/parser/index.ts');
  expect(unneeded).toEqual([]);
});
