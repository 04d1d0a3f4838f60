import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Check, type Finding, findings, ofPlatforms, read } from '../finding.ts';
import { reach } from '../network.ts';

const GATEWAY = 'wechaty-puppet-service';
/** Puppets that were tried or are well known. */
const KNOWN: readonly string[] = [GATEWAY, 'wechaty-puppet-wechat4u', 'wechaty-puppet-padlocal', 'wechaty-puppet-mock'];

/** The puppet, and for a gateway its token and whether it answers. A login needs a person and is told by `/health`. */
export const wechat: Check = async (surroundings) => {
  const { ok, off, warning, problem } = findings('wechat');
  const { wechat: say } = surroundings.words.doctor;
  const config = await read('wechat', surroundings, ofPlatforms.wechat);
  if (Array.isArray(config)) return config;
  if (config.wechat === null) return [off(say.off)];
  const { puppet, token, endpoint } = config.wechat;
  const found: Finding[] = [];
  if (!isInstalled(puppet)) found.push(problem(say.missing(puppet), say.install(puppet)));
  else if (KNOWN.includes(puppet)) found.push(ok(say.fine(puppet)));
  else found.push(warning(say.unknown(puppet), say.known(KNOWN.slice(0, -1))));
  if (puppet !== GATEWAY) {
    if (token !== undefined) found.push(warning(say.tokenUnused(puppet), say.gateway(GATEWAY)));
    return found;
  }
  if (token === undefined) return [...found, problem(say.noToken, say.setToken)];
  if (!/^\w+_./.test(token)) found.push(warning(say.noPrefix, say.setToken));
  if (endpoint === undefined) {
    if (token.startsWith('insecure_')) found.push(problem(say.noEndpoint, say.setEndpoint));
    return found;
  }
  const { hostname, port } = new URL(`grpc://${endpoint}`);
  const why = await reach(hostname.replace(/^\[|\]$/g, ''), Number(port));
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
