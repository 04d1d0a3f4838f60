/**
 * Compiles `src/` into `dist/` for the package: Node runs TypeScript in a checkout, but not in `node_modules`.
 *
 * Beside what the compiler does, programs named by address (`new URL('./child.ts', import.meta.url)`) get
 * their new names, and files that are not programs (the pages of the web chat) are copied.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);

for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || extname(entry.name) === '.ts') continue;
  const from = join(entry.parentPath, entry.name);
  cpSync(from, join(dist, from.slice(join(root, 'src').length)));
}

const address = /(new URL\(\s*'\.{1,2}\/[^']+)\.ts('\s*,\s*import\.meta\.url\s*\))/g;
const forgotten: string[] = [];
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || extname(entry.name) !== '.js') continue;
  const file = join(entry.parentPath, entry.name);
  const text = readFileSync(file, 'utf8');
  const renamed = text.replace(address, '$1.js$2');
  if (renamed !== text) writeFileSync(file, renamed);
  if (/['"`]\.{1,2}\/[^'"`\n]*\.ts['"`]/.test(renamed)) forgotten.push(file);
}
if (forgotten.length > 0) throw new Error(`names a source that is not in the package: ${forgotten.join(', ')}`);
