#!/usr/bin/env node
/**
 * Starts the command line with a Node that can run it.
 *
 * Written for old Nodes on purpose: whichever `node` the machine has may read this file. The
 * program needs Node 24 or newer. The project pins such a Node as a dependency; an older one hands
 * over to it, with the same input, output, signals and exit status. The right Node goes straight
 * on: no second process.
 *
 * A checkout runs its sources, TypeScript without a build; the package, which has no sources
 * because Node does not run TypeScript in `node_modules`, runs what `npm run build` made of them.
 */
const OLDEST = 24;
/** So often a bot writes down what it has compiled since; mostly nothing, and 35 ms of work after a start. */
const FLUSH_MS = 5000;
const root = new URL('../', import.meta.url);

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  shareOneHeap();
  keepCompiledCode();
  import(program()).then((main) => main.run(process.argv.slice(2)));
} else {
  handOver();
}

/** The address of the program. */
function program() {
  const source = new URL('src/main.ts', root);
  // Not by `import`: that evaluates every lazy part of a built-in module, a tenth of an empty run.
  const isCheckout = process.getBuiltinModule('fs').existsSync(source);
  return (isCheckout ? source : new URL('dist/main.js', root)).href;
}

/**
 * A second start reads the compiled code from the disk and takes a third of the time. For a check,
 * which runs most of what it loads, all of it is compiled and kept; a chat needs little of its
 * libraries at once and is better off compiling when it comes to it. The two do not mix in one folder.
 */
function keepCompiledCode() {
  const { existsSync } = process.getBuiltinModule('fs');
  const { constants, enableCompileCache, flushCompileCache } = process.getBuiltinModule('module');
  const { fileURLToPath } = process.getBuiltinModule('url');
  const packages = fileURLToPath(new URL('node_modules/', root));
  const isCheck = process.argv[2] === 'check';
  const { setFlagsFromString } = process.getBuiltinModule('v8');
  if (isCheck) setFlagsFromString('--no-lazy');
  // A bot lives long and makes little at once: the space for new objects stays small, which saves 30 MB, and
  // that for old ones is swept before it doubles, which saves 100 MB after thousands of look-ups.
  else setFlagsFromString('--semi-space-growth-factor=1');
  if (!isCheck && process.argv[2] !== 'import') setFlagsFromString('--optimize-for-size');
  // It is written when a process ends by itself; a bot may be killed. Without it a checkout also loads the compiler of
  // TypeScript, which takes 40 MB.
  if (process.argv[2] === 'serve') setInterval(flushCompileCache, FLUSH_MS).unref();
  if (!process.env.NODE_COMPILE_CACHE && existsSync(packages)) {
    const kept = enableCompileCache(`${packages}.cache/gouji/${isCheck ? 'check' : 'chat'}`);
    if (kept.status !== constants.compileCacheStatus.FAILED) return;
  }
  // Elsewhere when the folder belongs to whoever installed the package.
  enableCompileCache();
}

/**
 * The C library of Linux gives each thread a heap of its own, and what one of them has given back no other uses: some
 * 15 MB in a bot. That they share one is asked for before a program starts, so this process starts over; it stays
 * the same process.
 */
function shareOneHeap() {
  const { argv, env, execArgv, execPath, execve, platform } = process;
  if (argv[2] !== 'serve' || platform !== 'linux' || !execve || env.MALLOC_ARENA_MAX) return;
  execve.call(process, execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: '1' });
}

/** Runs the pinned Node in our place. */
function handOver() {
  Promise.all(['child_process', 'fs', 'module', 'url'].map((name) => import(name))).then(
    ([{ spawn }, { existsSync }, { createRequire }, { fileURLToPath }]) => {
      const runtime = pinnedRuntime(existsSync, createRequire, fileURLToPath);
      if (!runtime) return sayWhatToDo();
      const child = spawn(runtime, process.argv.slice(1), { stdio: 'inherit' });
      // The terminal sends Ctrl-C to both processes; the child decides, and its end is ours.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
      child.on('error', sayWhatToDo);
      child.on('exit', (status, signal) => {
        if (signal === null) process.exit(status);
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      });
    },
  );
}

function pinnedRuntime(existsSync, createRequire, fileURLToPath) {
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const places = [fileURLToPath(new URL(`node_modules/node/${program}`, root))];
  try {
    const entry = createRequire(import.meta.url).resolve('node/package.json');
    places.push(entry.replace(/package\.json$/, program));
  } catch (_error) {
    // Not installed: the sentence says what to do.
  }
  return places.find((place) => existsSync(place));
}

function sayWhatToDo() {
  process.stderr.write(
    `勾稽要用 Node ${OLDEST} 或更新的版本,这里是 ${process.versions.node}。` +
      '在项目文件夹里先运行 npm ci(会装好合适的 Node),再运行 npx gouji …;' +
      '用安装包装的,请安装 Node 24,或不带 --ignore-scripts 重装一次。\n' +
      `gouji needs Node ${OLDEST} or newer; this is ${process.versions.node}. ` +
      'Run npm ci in the project folder (it installs a suitable Node), then npx gouji …; installed as a package, ' +
      'install Node 24, or install the package again without --ignore-scripts.\n',
  );
  process.exitCode = 1;
}
