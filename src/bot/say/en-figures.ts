/** What the bot says about the numbers of a report at a glance, in English. */
import type { Words } from './zh.ts';

export const enFigures: Words['figures'] = {
  received: 'received',
  carriedIn: 'carried in',
  handled: 'handled',
  carriedOut: 'carried out',
  granted: 'granted',
  partiallyGranted: 'in part',
  refused: 'refused',
  unavailable: 'unavailable',
  notProcessed: 'not processed',
  other: 'other',
  noLitigation: 'reconsideration, lawsuits 0',
  reconsideration: 'reconsideration',
  lawsuits: 'lawsuits',
  normativeDocuments: 'normative documents in force',
  publishedDocuments: 'normative documents published',
  licensing: 'licensing decisions',
  penalties: 'penalties',
  coercion: 'coercion',
  fees: 'fees',
  feeUnit: ' (10,000 yuan)',
  unread: 'unreadable',
  empty: 'empty',
  results: (parts) => ` (${parts})`,
  noTable: (table) => `${table} was not found`,
};
