import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { basisOf, explainNotAssessed, findRule, rules } from '../../src/rules/index.ts';
import { reasons } from '../../src/rules/reasons.ts';

const root = new URL('../../', import.meta.url);
const exists = (path: string) => existsSync(new URL(path, root));

/** Ids that are fixed for ever, whatever is added beside them. */
const fixed = [
  'applications/balance',
  'applications/result-sum',
  'applications/row-sum',
  'litigation/sum',
  'values/valid',
  'structure/section',
  'structure/table',
  'structure/wording',
  'structure/blank',
  'structure/period',
  'years/carry-over',
  'years/in-force',
  'years/magnitude',
  'years/similarity',
];

describe('the catalogue', () => {
  it('has each rule once, under an id and a name of its own', () => {
    const names = rules.flatMap(({ id, name }) => [id, name.zh, name.en]);
    expect(new Set(names).size).toBe(names.length);
  });
  it.each(fixed)('has %s', (id) => {
    expect(findRule(id)?.id).toBe(id);
  });
  it('finds a rule by its Chinese name', () => {
    expect(findRule(' 行合计 ')?.id).toBe('applications/row-sum');
    expect(findRule('没有这条规则')).toBeUndefined();
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is kept in the file of its id', () => {
    expect(exists(`src/rules/${id}.ts`), `write src/rules/${id}.ts`).toBe(true);
  });
  it('has a test', () => {
    expect(exists(`test/rules/${id}.test.ts`), `write test/rules/${id}.test.ts`).toBe(true);
  });
  it.each(['zh', 'en'] as const)('is documented in %s', (language) => {
    const hint = `complete src/rules/${id}.ts`;
    for (const text of [rule.name, rule.basis, rule.why, rule.caveat]) expect(text[language], hint).toMatch(/\S{2}/);
    expect(Object.keys(rule.messages).length, hint).toBeGreaterThan(0);
    for (const format of rule.formats) expect(basisOf(rule, format, language)).not.toMatch(/[{}]/);
  });
  it('cites a document and no web address', () => {
    expect(basisOf(rule, '2021', 'zh'), `cite a document in src/rules/${id}.ts`).toMatch(/〔\d{4}〕|第\S+条/);
    expect(JSON.stringify(rule)).not.toMatch(/https?:|www\./);
  });
});

describe('reasons', () => {
  it.each(Object.keys(reasons))('%s has words in both languages', (reason) => {
    const one = { rule: 'applications/row-sum', reason, cells: ['applications.granted.total'] as const };
    expect(explainNotAssessed(one, '2021', 'zh')).not.toMatch(/[{}]/);
    expect(explainNotAssessed(one, null, 'en')).not.toMatch(/[{}\u4e00-\u9fff]/);
  });
});
