/** What the bot says for what a number of the text counts, in English. */
import type { Words } from './zh.ts';

export const enClaims: Words['metrics'] = {
  'applications.received': 'received',
  'applications.carriedIn': 'carried in',
  'applications.accepted': 'accepted',
  'applications.processed': 'processed',
  'applications.answered': 'answered',
  'applications.handled': 'handled',
  'applications.carriedOut': 'carried out',
  'applications.granted': 'granted in full',
  'applications.partiallyGranted': 'granted in part',
  'applications.grantedOrPartially': 'granted in full or in part',
  'applications.refused': 'refused',
  'applications.unavailable': 'unavailable',
  'applications.notProcessed': 'not processed',
  'applications.other': 'other',
  'litigation.reconsideration': 'reconsideration',
  'litigation.lawsuits': 'lawsuits',
  'litigation.directLawsuit': 'lawsuits without reconsideration',
  'litigation.lawsuitAfterReconsideration': 'lawsuits after reconsideration',
  'litigation.corrected': 'corrected on review',
  'litigation.notUpheld': 'not upheld on review',
  'litigation.reconsiderationAndLawsuits': 'reconsideration and lawsuits',
  'proactive.normativeDocuments.issued': 'normative documents issued',
  'proactive.normativeDocuments.inForce': 'normative documents in force',
};
