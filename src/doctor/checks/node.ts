import { type Check, findings } from '../finding.ts';

/** As in bin/gouji.js. */
const OLDEST = 24;

/** The version of Node. Older ones do not come this far unless the pinned one is missing. */
export const node: Check = async ({ words }) => {
  const { ok, problem } = findings('node');
  const { version } = process;
  const say = words.doctor.node;
  return [
    Number(process.versions.node.split('.')[0]) >= OLDEST
      ? ok(say.fine(version))
      : problem(say.old(version), say.upgrade(OLDEST)),
  ];
};
