import { settingNames } from '../../config.ts';
import { type Check, type Finding, findings, given, ofPlatforms, read, type Surroundings } from '../finding.ts';

/** Names that begin like ours and are not: most likely a typing error. */
const LIKE_OURS = /^(?:GOUJI|TELEGRAM|WECOM)_/;
const platforms: readonly string[] = Object.values(ofPlatforms).flat();
const others = settingNames.filter((name) => !platforms.includes(name));
const LOOPBACK = /^(?:localhost|::1|127\.[\d.]+)$/;

/** Every setting that is not a platform's by itself, and those that do not go together. */
export const settings: Check = async (surroundings) => {
  const { ok } = findings('settings');
  const found = [...(await wrong(surroundings)), ...unknown(surroundings), ...(await contradicting(surroundings))];
  // What is wrong with a platform's is told by its own check; it is not fine in any case.
  const config = await surroundings.settings(...settingNames);
  return found.length > 0 || config === null ? found : [ok(surroundings.words.doctor.settings.fine)];
};

async function wrong(surroundings: Surroundings): Promise<Finding[]> {
  const config = await read('settings', surroundings, others);
  return Array.isArray(config) ? config : [];
}

function unknown({ environment, words }: Surroundings): Finding[] {
  const { warning } = findings('settings');
  const known: readonly string[] = settingNames;
  const say = words.doctor.settings;
  return Object.keys(environment)
    .filter((name) => LIKE_OURS.test(name) && !known.includes(name) && environment[name] !== '')
    .map((name) => warning(say.unknown(name), say.correct));
}

async function contradicting(surroundings: Surroundings): Promise<Finding[]> {
  const { warning, problem } = findings('settings');
  const { settings: say } = surroundings.words.doctor;
  const has = (name: string) => given(surroundings, name) !== null;
  const found: Finding[] = [];
  const alone = (name: string, wants: string) => {
    if (has(name) && !has(wants)) found.push(warning(say.alone(name, wants), say.setOrRemove(name, wants)));
  };
  for (const name of ['API_ROOT', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'WEBHOOK_PORT']) {
    alone(`TELEGRAM_${name}`, 'TELEGRAM_BOT_TOKEN');
  }
  alone('TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_WEBHOOK_URL');
  alone('WECOM_WS_URL', 'WECOM_BOT_ID');
  if (!has('WECHATY_PUPPET')) alone('WECHATY_PUPPET_SERVICE_ENDPOINT', 'WECHATY_PUPPET_SERVICE_TOKEN');
  const info = Number(given(surroundings, 'GOUJI_SIMILARITY_INFO') ?? '0');
  const high = Number(given(surroundings, 'GOUJI_SIMILARITY_WARNING') ?? '0.9');
  if (info > high) found.push(warning(say.similarity, say.correct));
  const config = await surroundings.settings('HOST', 'GOUJI_TOKEN');
  if (config && !LOOPBACK.test(config.host)) {
    const { host, token } = config;
    found.push(token === null ? problem(say.noToken(host), say.setToken) : warning(say.open(host), say.closed));
  }
  return found;
}
