/**
 * The packed program: made by `npm pack`, laid out as npm installs it, run as who installed it runs it. The
 * libraries are those of the checkout; `scripts/try-package.sh` installs them, too, which takes a network.
 */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
const installed = join(folder, 'node_modules', 'gouji');
const readText = (file: string): string => readFileSync(file, 'utf8');
const program = join(installed, 'bin', 'gouji.js');

beforeAll(async () => {
  // A copy of what the package is made of, so that nobody else's `dist` is touched.
  const source = join(folder, 'source');
  const { files } = JSON.parse(readText(join(root, 'package.json'))) as { files: string[] };
  const tops = new Set(files.map((path) => path.split('/')[0] ?? ''));
  for (const name of [...tops, 'src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'LICENSE']) {
    if (name !== 'dist' && existsSync(join(root, name)))
      cpSync(join(root, name), join(source, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'));
  const packed = await run('npm', ['pack', '--pack-destination', folder], source);
  expect(packed.status, packed.out).toBe(0);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  expect(await run('tar', ['-xzf', tarball])).toMatchObject({ status: 0 });
  cpSync(join(folder, 'package'), installed, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: unknown;
  readonly out: string;
}

/** Runs a program to its end. */
function run(program: string, parameters: readonly string[], cwd = folder): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, parameters, { cwd, env: environment() }, (error, out, errors) =>
      resolve({ status: error?.code ?? 0, out: error && out === '' ? errors : out }),
    );
  });
}

const environment = () => {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, TZ: 'Asia/Shanghai', PORT: '0', GOUJI_DATA: join(folder, 'data') };
};

test('it holds programs and pages, and neither sources nor tests', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  for (const wanted of [
    'dist/main.js',
    'dist/bot/channels/web/page/index.html',
    'dist/bot/reading/child.js',
    'LICENSE',
  ]) {
    expect(files).toContain(wanted);
  }
  expect(files.filter((name) => /\.ts$|^(?:src|test|scripts|bench)/.test(name))).toEqual([]);
});

test('the command runs', async () => {
  const { version } = JSON.parse(readText(join(root, 'package.json'))) as { version: string };
  const { out } = await run(process.execPath, [program, '--version']);
  expect(out).toBe(`gouji ${version} · Node ${process.versions.node}\n`);
});

test('a report is checked as in a checkout', async () => {
  const text = 'examples/faulty.txt';
  const outcome = (launcher: string) => run(process.execPath, [launcher, 'check', text], root);
  const [packed, here] = await Promise.all([outcome(program), outcome(join(root, 'bin', 'gouji.js'))]);
  expect(packed).toEqual(here);
  expect(packed.out).toContain('❌');
});

test('a browser is answered, and a file is read in a process of its own', async () => {
  const child = spawn(process.execPath, [program, 'serve'], { env: environment() });
  try {
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const address = /http:\/\/\S+/.exec(line)?.[0] ?? '';
    const page = await fetch(address);
    expect(await page.text()).toContain('chat.js');
    const cookie = page.headers.get('set-cookie') ?? '';
    const body = new FormData();
    body.append('text', '');
    body.append('file', new File([readText(join(root, 'examples', 'faulty.txt'))], '年报.txt'));
    expect((await fetch(`${address}/messages`, { method: 'POST', body, headers: { cookie } })).status).toBe(202);
    const events = await fetch(`${address}/events`, { headers: { cookie } });
    let heard = '';
    for await (const chunk of events.body ?? []) {
      heard += Buffer.from(chunk).toString();
      if (heard.includes('示例县住房和城乡建设局')) break;
    }
    expect(heard).toContain('处要改');
  } finally {
    child.kill('SIGTERM');
  }
}, 30_000);
