#!/usr/bin/env node
/**
 * Starts the command line with a Node that can run it.
 *
 * Written for old Nodes on purpose: whichever `node` the machine has may read this file. The
 * sources need Node 24 or newer (they are TypeScript, run without a build). The project pins
 * such a Node as a dependency; an older one hands over to it, with the same input, output,
 * signals and exit status. The right Node goes straight on: no second process.
 */
// biome-ignore-all lint/style/useNodejsImportProtocol: Nodes older than 14.18 do not know the prefix.
import { spawn } from 'child_process';
import { existsSync } from 'fs';
import Module from 'module';
import { dirname, join } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const OLDEST = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  keepCompiledCode();
  import(pathToFileURL(join(root, 'src', 'main.ts')).href).then((main) => main.run(process.argv.slice(2)));
} else {
  const runtime = pinnedRuntime();
  if (runtime) handOver(runtime);
  else sayWhatToDo();
}

/** A second start reads the compiled code from the disk: a third of the time. */
function keepCompiledCode() {
  if (process.env.NODE_COMPILE_CACHE || !existsSync(join(root, 'node_modules'))) Module.enableCompileCache();
  else Module.enableCompileCache(join(root, 'node_modules', '.cache', 'gouji'));
}

function pinnedRuntime() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = [join(root, 'node_modules', 'node', 'bin', program)];
  try {
    const entry = Module.createRequire(import.meta.url).resolve('node/package.json');
    places.push(join(dirname(entry), 'bin', program));
  } catch (_error) {
    // Not installed: the sentence below says what to do.
  }
  return places.find((place) => existsSync(place));
}

function handOver(runtime) {
  const child = spawn(runtime, process.argv.slice(1), { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both processes; the child decides, and its end is ours.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', sayWhatToDo);
  child.on('exit', (status, signal) => {
    if (signal === null) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function sayWhatToDo() {
  process.stderr.write(
    `勾稽要用 Node ${OLDEST} 或更新的版本,这里是 ${process.versions.node}。` +
      '请在项目文件夹里先运行 npm ci(会装好合适的 Node),再运行 npx gouji …\n' +
      `gouji needs Node ${OLDEST} or newer; this is ${process.versions.node}. ` +
      'Run npm ci in the project folder (it installs a suitable Node), then npx gouji …\n',
  );
  process.exitCode = 1;
}
