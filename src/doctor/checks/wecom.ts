import { type Check, type Finding, findings, ofPlatforms, read, type Surroundings } from '../finding.ts';
import { ask, reach } from '../network.ts';

const OFFICIAL = 'wss://openws.work.weixin.qq.com';
/** What WeCom answers for a key that no robot has. */
const NO_SUCH_ROBOT = 93000;

/** The smart bot and the robot of a group. */
export const wecom: Check = async (surroundings) => {
  const found = [...(await bot(surroundings)), ...(await robot(surroundings))];
  return found.length > 0 ? found : [findings('wecom').off(surroundings.words.doctor.wecom.off)];
};

/** It is not logged in: that would end the connection of the bot that runs. */
async function bot(surroundings: Surroundings): Promise<Finding[]> {
  const { ok, problem } = findings('wecom');
  const { wecom: say } = surroundings.words.doctor;
  const config = await read('wecom', surroundings, ofPlatforms.wecom);
  if (Array.isArray(config)) return config;
  if (config.wecom === null) return [];
  const { hostname, port, protocol } = new URL(config.wecom.url ?? OFFICIAL);
  const host = hostname.replace(/^\[|\]$/g, '');
  const why = await reach(host, Number(port || (protocol === 'wss:' ? 443 : 80)));
  return [why === null ? ok(say.reached(host)) : problem(say.unreachable(host, why), say.checkNetwork)];
}

/** It is asked with a message that is none: nothing shows in the group, and a wrong key is found all the same. */
async function robot(surroundings: Surroundings): Promise<Finding[]> {
  const { ok, problem } = findings('wecom');
  const { wecom: say } = surroundings.words.doctor;
  const config = await read('wecom', surroundings, ofPlatforms.wecomWebhook);
  if (Array.isArray(config)) return config;
  if (config.wecomWebhook === null) return [];
  const answer = await ask(config.wecomWebhook, {});
  if (!answer.reached) {
    const { hostname } = new URL(config.wecomWebhook);
    return [problem(say.unreachable(hostname, answer.why), say.checkNetwork)];
  }
  const { body } = answer;
  const code = typeof body === 'object' && body !== null && 'errcode' in body ? body.errcode : null;
  if (code === null) return [problem(say.oddRobot(answer.status), say.robotForm)];
  return [code === NO_SUCH_ROBOT ? problem(say.noSuchRobot, say.robotForm) : ok(say.robotReached)];
}
