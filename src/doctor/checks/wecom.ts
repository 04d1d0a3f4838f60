import { type Check, type Finding, findings, given, type Surroundings } from '../finding.ts';
import { reach } from '../network.ts';

const OFFICIAL = 'wss://openws.work.weixin.qq.com';

/** The smart bot and the robot of a group. Nothing is sent: that would show in the group. */
export const wecom: Check = async (surroundings) => {
  const found = [...(await bot(surroundings)), ...(await robot(surroundings))];
  return found.length > 0 ? found : [findings('wecom').off(surroundings.words.doctor.wecom.off)];
};

async function bot(surroundings: Surroundings): Promise<Finding[]> {
  const { ok, problem } = findings('wecom');
  const { wecom: say } = surroundings.words.doctor;
  const id = given(surroundings, 'WECOM_BOT_ID');
  const secret = given(surroundings, 'WECOM_BOT_SECRET');
  if (id === null && secret === null) return [];
  if (id === null || secret === null) return [problem(say.half(id === null), say.both)];
  const place = placeOf(given(surroundings, 'WECOM_WS_URL') ?? OFFICIAL, ['wss:', 'ws:']);
  if (place === null) return [problem(say.badSocket, say.socketForm)];
  const why = await reach(place.host, place.port);
  return [why === null ? ok(say.reached(place.host)) : problem(say.unreachable(place.host, why), say.checkNetwork)];
}

async function robot(surroundings: Surroundings): Promise<Finding[]> {
  const { ok, problem } = findings('wecom');
  const { wecom: say } = surroundings.words.doctor;
  const url = given(surroundings, 'WECOM_WEBHOOK_URL');
  if (url === null) return [];
  const place = placeOf(url, ['https:', 'http:']);
  if (place === null || !new URL(url).searchParams.get('key')) return [problem(say.badRobot, say.robotForm)];
  const why = await reach(place.host, place.port);
  return [why === null ? ok(say.robotReached) : problem(say.unreachable(place.host, why), say.checkNetwork)];
}

function placeOf(text: string, protocols: readonly string[]): { host: string; port: number } | null {
  if (!URL.canParse(text)) return null;
  const { hostname, port, protocol } = new URL(text);
  if (!protocols.includes(protocol)) return null;
  const usual = protocol === 'wss:' || protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port) };
}
