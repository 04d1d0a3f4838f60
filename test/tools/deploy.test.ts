/** The recipe of the image and the unit, as far as they can be tried without Docker and a running systemd. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

test('what the image is made of is there, and is not kept from it', () => {
  const copies = [...textOf('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, all = '']) =>
    all.split(' '),
  );
  const allowed = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  expect(copies.length).toBeGreaterThan(5);
  for (const path of copies) {
    expect(existsSync(join(root, path)), path).toBe(true);
    expect(allowed, path).toContain(`!${path}`);
  }
  for (const line of allowed) expect(copies, line).toContain(line.slice(1));
});

test('the image has whatever the package has to run with', () => {
  const { files } = JSON.parse(textOf('package.json')) as { files: string[] };
  // What people read is not run.
  const reading = new Set(['deploy', 'docs', 'examples']);
  const folders = new Set(files.map((path) => path.split('/')[0] ?? '').filter((folder) => !reading.has(folder)));
  const [, , image = ''] = textOf('Dockerfile').split(/^FROM /m);
  const copied = [...image.matchAll(/^COPY .+ (\S+)$/gm)].map(([, to]) => to);
  for (const folder of folders) expect(copied).toContain(folder);
});

test('the image has the major version of Node that the package pins', () => {
  const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: { node: string } };
  const images = [...textOf('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, major]) => major);
  expect(images).toEqual([dependencies.node.split('.')[0], dependencies.node.split('.')[0]]);
});

test('the check of the image’s health is a program', () => {
  const [, command = '[]'] = /^ {2}CMD (\[.*\])$/m.exec(textOf('Dockerfile')) ?? [];
  const [program, flag, code] = JSON.parse(command) as string[];
  expect([program, flag]).toEqual(['node', '-e']);
  // Nothing listens on this port of the past.
  const env = { PATH: process.env.PATH ?? '', PORT: '1' };
  expect(spawnSync(process.execPath, ['-e', code ?? ''], { env }).status).toBe(1);
});

const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
test.skipIf(!analyze)('systemd knows every line of the unit', () => {
  const unit = join(mkdtempSync(join(tmpdir(), 'gouji-unit-')), 'gouji.service');
  writeFileSync(unit, textOf('deploy/gouji.service').replace('/usr/local/bin/gouji', process.execPath));
  const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([0, '', '']);
});
