/**
 * `gouji doctor`: looks at everything that a bot needs before it is started, and while it runs. It changes
 * nothing, sends nothing to a chat, and knows no channel: it must also work when the library of one is broken.
 */
import type { Words } from '../bot/say/index.ts';
import { clock } from './checks/clock.ts';
import { folder } from './checks/folder.ts';
import { node } from './checks/node.ts';
import { pictures } from './checks/pictures.ts';
import { port } from './checks/port.ts';
import { settings } from './checks/settings.ts';
import { store } from './checks/store.ts';
import { telegram } from './checks/telegram.ts';
import { wechat } from './checks/wechat.ts';
import { wecom } from './checks/wecom.ts';
import { type Check, type Finding, findings, read, type Surroundings } from './finding.ts';

export type { Finding } from './finding.ts';

/** In the order in which they are told. */
const checks: Readonly<Record<string, Check>> = {
  node,
  clock,
  settings,
  folder,
  store,
  pictures,
  port,
  telegram,
  wechat,
  wecom,
};

/** Never rejects: a check that fails is a finding, too. */
export async function examine(environment: Surroundings['environment'], words: Words): Promise<Finding[]> {
  const surroundings: Surroundings = {
    environment,
    words,
    async settings(...names) {
      const config = await read('settings', surroundings, names);
      return Array.isArray(config) ? null : config;
    },
  };
  const found = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        return await check(surroundings);
      } catch (error) {
        // Its message is not shown: it may hold what was configured.
        const kind = error instanceof Error ? error.name : typeof error;
        return [findings(name).problem(words.doctor.failed(name, kind), words.doctor.report)];
      }
    }),
  );
  return found.flat();
}
