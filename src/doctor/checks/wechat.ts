import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Check, type Finding, findings, given } from '../finding.ts';
import { reach } from '../network.ts';

const GATEWAY = 'wechaty-puppet-service';
/** Puppets that were tried or are well known. */
const KNOWN: readonly string[] = [GATEWAY, 'wechaty-puppet-wechat4u', 'wechaty-puppet-padlocal', 'wechaty-puppet-mock'];

/** The puppet, and for a gateway its token and whether it answers. A login needs a person and is told by `/health`. */
export const wechat: Check = async (surroundings) => {
  const { ok, off, warning, problem } = findings('wechat');
  const { wechat: say } = surroundings.words.doctor;
  const token = given(surroundings, 'WECHATY_PUPPET_SERVICE_TOKEN');
  const puppet = given(surroundings, 'WECHATY_PUPPET') ?? (token === null ? null : GATEWAY);
  if (puppet === null) return [off(say.off)];
  const found: Finding[] = [];
  if (!isInstalled(puppet)) found.push(problem(say.missing(puppet), say.install(puppet)));
  else if (KNOWN.includes(puppet)) found.push(ok(say.fine(puppet)));
  else found.push(warning(say.unknown(puppet), say.known(KNOWN.slice(0, -1))));
  if (puppet !== GATEWAY) {
    if (token !== null) found.push(warning(say.tokenUnused(puppet), say.gateway(GATEWAY)));
    return found;
  }
  if (token === null) return [...found, problem(say.noToken, say.setToken)];
  if (!/^\w+_./.test(token)) found.push(warning(say.noPrefix, say.setToken));
  const endpoint = given(surroundings, 'WECHATY_PUPPET_SERVICE_ENDPOINT');
  if (endpoint === null) {
    if (token.startsWith('insecure_')) found.push(problem(say.noEndpoint, say.setEndpoint));
    return found;
  }
  const parts = /^(.+):(\d{1,5})$/.exec(endpoint);
  if (!parts?.[1] || !parts[2]) return [...found, problem(say.badEndpoint, say.setEndpoint)];
  const why = await reach(parts[1].replace(/^\[|\]$/g, ''), Number(parts[2]));
  found.push(why === null ? ok(say.reached(endpoint)) : problem(say.unreachable(endpoint, why), say.startGateway));
  return found;
};

/** Beside the program or in the folder that it is started in. Nothing of the package is loaded. */
function isInstalled(name: string): boolean {
  return [import.meta.url, pathToFileURL(`${process.cwd()}/`).href].some((base) => {
    try {
      return findPackageJSON(name, base) !== undefined;
    } catch {
      return false;
    }
  });
}
