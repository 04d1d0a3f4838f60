import { inspectStore } from '../../store/index.ts';
import { UserError } from '../../user-error.ts';
import { type Check, findings } from '../finding.ts';

/** Where reports are kept: whether it answers, which engine, whether its tables are those of this program. */
export const store: Check = async ({ settings, words }) => {
  const config = await settings('GOUJI_DATA', 'DATABASE_URL');
  if (!config) return [];
  const { ok, warning, problem } = findings('store');
  const { store: say } = words.doctor;
  try {
    const { engine, place, state, unanswered } = await inspectStore(config, words.store);
    if (state === 'new') return [ok(say.new(engine, place))];
    if (state === 'behind') return [ok(say.behind(engine, place))];
    if (unanswered > 0) return [warning(say.unanswered(engine, place, unanswered), say.willBeAnswered)];
    return [ok(say.fine(engine, place))];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [problem(error.message, say.seeAbove)];
  }
};
