/** A label of the forms, or the name of a metric, in the language of the words. */
import type { Labelled } from '../../report/forms/common.ts';
import type { Words } from './index.ts';

export const labelText = ({ label, en }: Labelled, { code }: Words): string => (code === 'zh' ? label : en);
