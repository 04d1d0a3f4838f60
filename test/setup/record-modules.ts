/**
 * For `node --import`: writes the modules that a process loaded to the file MODULES_TO, one address
 * a line, when it ends. Not a setup file of the tests.
 */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const loaded: string[] = [];

registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});

process.on('exit', () => {
  const { MODULES_TO } = process.env;
  if (MODULES_TO) writeFileSync(MODULES_TO, loaded.join('\n'));
});
