/** `npm run soak`: 200 chats, 5,000 messages with files among them, three kills; prints what the people saw. */
import { parseArgs } from 'node:util';
import { soak } from '../test/soak/soak.ts';

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '200' },
    messages: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '3' },
    'per-second': { type: 'string', default: '18' },
  },
});
const plan = {
  chats: Number(values.chats),
  messages: Number(values.messages),
  kills: Number(values.kills),
  perSecond: Number(values['per-second']),
  patience: 180,
};
const say = (line: string) => process.stdout.write(`${line}\n`);
const { lost, ...figures } = await soak(plan, say);
for (const [name, value] of Object.entries({ ...figures, lost: lost.length })) say(`${name.padEnd(12)} ${value}`);
if (lost.length > 0) say(`lost: ${lost.slice(0, 20).join(', ')}`);
process.exitCode = lost.length > 0 || figures.disordered > 0 ? 1 : 0;
