/** Findings in words: the one place where the messages of the rules are filled, per language. */
import { type Address, cellAt, describe, type Format, forms, type Language, tableLabel } from '../report/cell.ts';
import type { NotAssessed, Problem } from '../report/problem.ts';
import { candidatesInWords, causeInWords, cureInWords } from './causes/words.ts';
import { type ReasonId, reasons } from './reasons.ts';
import type { Message, Rule, Text } from './rule.ts';

export interface Explanation {
  readonly message: string;
  readonly basis: string;
  /** What to change, when that is certain; else null. */
  readonly suggestion: string | null;
}

/** At most so many cells are named; the rest are counted. */
const NAMED = 4;

/** A problem in words, for a report of that form (null: not known). */
export function explainBy(rule: Rule, problem: Problem, format: Format | null, language: Language): Explanation {
  const message: Message | undefined = rule.messages[problem.message];
  if (!message) throw new Error(`${rule.id} has no message ${problem.message}.`);
  const form = format ?? '2021';
  const fill = (text: string) => fillBlanks(problem.found === null ? asEmpty(text) : text, problem, form, language);
  const suggestion = message.suggestion ? fill(message.suggestion[language]) : cureInWords(problem, form, language);
  const cause = causeInWords(problem, form, language);
  return { message: fill(message[language]) + cause, basis: basisOf(rule, form, language), suggestion };
}

/** The legal basis of a rule for reports of a form. */
export const basisOf = (rule: Rule, format: Format, language: Language): string =>
  rule.basis[language].replaceAll('{form}', forms[format].document);

/** Why a rule was not judged, in words. */
export function explainNotAssessed(one: NotAssessed, format: Format | null, language: Language): string {
  const reason: Text | undefined = reasons[one.reason as ReasonId];
  if (!reason) throw new Error(`No words for the reason ${one.reason}.`);
  return reason[language].replace('{cells}', cellsInWords(one.cells, format ?? '2021', language));
}

/** A cell that says nothing is empty. */
const asEmpty = (text: string): string => text.replace('填 {found}', '没有填').replace('says {found}', 'is empty');

function fillBlanks(text: string, problem: Problem, format: Format, language: Language): string {
  return text.replace(/\{([^{}]+)\}/g, (_, blank: string) => {
    const [first] = problem.cells;
    if (blank === 'cell') return first ? describe(first, format, language) : '';
    if (blank === 'cells') return cellsInWords(problem.cells, format, language);
    if (blank === 'column') return first ? columnInWords(first, format, language) : '';
    if (blank === 'candidates') return candidatesInWords(problem, format, language);
    if (blank === 'table') return first ? tableInWords(first, language) : '';
    if (blank === 'expected') return valueInWords(problem.expected, language);
    if (blank === 'found') return valueInWords(problem.found, language);
    if (blank.startsWith('at:')) {
      const addresses = String(problem.values[blank.slice(3)] ?? '').split(',') as Address[];
      return cellsInWords(addresses, format, language);
    }
    const value = problem.values[blank];
    if (value === undefined) throw new Error(`${problem.rule}, ${problem.message}: nothing fills {${blank}}.`);
    return String(value);
  });
}

function valueInWords(value: number | string | null, language: Language): string {
  if (value !== null) return String(value);
  return language === 'zh' ? '空' : 'nothing';
}

function cellsInWords(cells: readonly Address[], format: Format, language: Language): string {
  const named = cells.slice(0, NAMED).map((cell) => describe(cell, format, language));
  const list = named.join(language === 'zh' ? '、' : '; ');
  if (cells.length <= NAMED) return list;
  return language === 'zh' ? `${list}等 ${cells.length} 处` : `${list} and ${cells.length - NAMED} more`;
}

function columnInWords(address: Address, format: Format, language: Language): string {
  const label = cellAt(format, address)?.columnLabel;
  if (!label) return '';
  return language === 'zh' ? label.label : label.en;
}

function tableInWords(address: Address, language: Language): string {
  const [table] = address.split('.');
  const label = tableLabel(table === 'proactive' || table === 'litigation' ? table : 'applications');
  return language === 'zh' ? label.label : label.en;
}
