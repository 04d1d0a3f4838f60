/** The units of the forms. */
import type { Labelled } from '../forms/common.ts';

export const pieces: Labelled = { label: '件', en: 'cases' };
export const documents: Labelled = { label: '件', en: 'documents' };
export const items: Labelled = { label: '项', en: 'items' };
export const tenThousandYuan: Labelled = { label: '万元', en: '×10,000 yuan' };
/** The trial form leaves the unit of the purchases to whoever fills it in. */
export const asPrinted: Labelled = { label: '(元或万元,以原表为准)', en: '(yuan or ×10,000 yuan, as printed)' };
