/**
 * Completes package-lock.json with the binary packages of other platforms.
 *
 * A registry mirror that holds the packages of one platform only makes `npm install` write a lock
 * file without the others, and `npm ci` then refuses it everywhere ("Missing: … from lock file").
 * This adds what is missing by name, version, operating system and processor, all of which the name
 * says. Run it after an upgrade: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Entry>;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
/** Packages whose name does not say their platform. */
const named: Record<string, Entry> = { fsevents: { os: ['darwin'] } };

/** What the name of a binary package says of its platform: `@swc/core-linux-arm-gnueabihf`. */
function platformOf(name: string): Entry | undefined {
  if (named[name]) return named[name];
  const words = name.split(/[-/.]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  if (!cpu) return undefined;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return { ...(os && { os: [os] }), cpu: [cpu], ...(os === 'linux' && cpu !== 'arm' && { libc: [libc] }) };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const added: string[] = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    if (!platform) continue;
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[top]) continue;
    const version = range.replace(/^[~^]/, '');
    lock.packages[top] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true };
    added.push(`${name}@${version}`);
  }
}
if (added.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
process.stdout.write(added.length > 0 ? `added:\n${added.join('\n')}\n` : 'package-lock.json is complete\n');
