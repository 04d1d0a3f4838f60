/** The files that the bot hands out are read back as the report that they were made of. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check.ts';
import { notesLine } from '../../../src/report/forms/written.ts';
import { random } from '../../support/random.ts';
import { bytesOf, essence, generated, judgedAlone, mending, readBack, reportOf, spotted } from './forms.ts';

const seeds = Array.from({ length: 6 }, (_, index) => index + 1);

describe.each(['xlsx', 'docx'] as const)('%s', (file) => {
  describe.each(['2021', '2019'] as const)('the form of %s', (format) => {
    test.each(seeds)('comes back whole, seed %i', async (seed) => {
      const report = generated(format, seed);
      const back = await readBack(mending(judgedAlone(report), 'keep'), file);
      expect(essence(back.report)).toEqual(essence(report));
      expect(back.judgement.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    test.each(seeds)('with empty cells, placeholders, unread ones and odd prints, seed %i', async (seed) => {
      const report = spotted(generated(format, seed), random(seed));
      const back = await readBack(mending(judgedAlone(report), 'keep'), file);
      expect(essence(back.report)).toEqual(essence(report));
    });
  });

  test('an amount keeps its unit and its decimals', async () => {
    const cells = { 'proactive.procurement.amount': 251_000.25, 'proactive.procurement.projects': 3 } as const;
    for (const unit of ['元', '万元']) {
      const report = reportOf({ format: '2019', year: 2020, cells });
      if (report.tables.proactive?.procurement) report.tables.proactive.procurement.unit = unit;
      const back = await readBack(mending(judgedAlone(report), 'keep'), file);
      expect(back.report.tables.proactive?.procurement).toEqual({ projects: 3, amount: 251_000.25, unit });
    }
  });

  test('an office that is only guessed stays a guess', async () => {
    const report = { ...reportOf({}), agency: { name: '富县应急管理局', stated: false } };
    expect((await readBack(mending(judgedAlone(report), 'keep'), file)).report.agency).toEqual(report.agency);
  });

  test('what does not name its office or year does not get one', async () => {
    for (const report of [reportOf({ agency: null }), { ...reportOf({}), year: null }]) {
      const back = await readBack(mending(judgedAlone(report), 'keep'), file);
      expect([back.report.agency, back.report.year]).toEqual([report.agency, report.year]);
    }
  });

  test('a table that the report lacks is not made up', async () => {
    const report = reportOf({ without: ['proactive'], cells: { 'applications.received.total': 1 } });
    const back = await readBack(mending(judgedAlone(report), 'keep'), file);
    expect(back.report.tables.proactive).toBeNull();
    expect(back.report.tables.applications).toEqual(report.tables.applications);
  });

  test('a row that the report lacks is to be filled in, not 0', async () => {
    const report = reportOf({});
    report.evidence.missingRows = ['applications.refused.stateSecret'];
    for (const column of Object.keys(report.tables.applications?.['refused.stateSecret'] ?? {})) {
      report.unread.push(`applications.refused.stateSecret.${column}` as (typeof report.unread)[number]);
      if (report.tables.applications) report.tables.applications['refused.stateSecret'] = {};
    }
    const back = await readBack(mending(judgedAlone(report), 'keep'), file);
    expect(back.report.unread).toEqual(report.unread);
  });

  test('the notes behind the tables are no part of the report that is read', async () => {
    const report = generated('2021', 3, (cells) => {
      cells['applications.granted.total'] = (cells['applications.granted.total'] ?? 0) + 7;
    });
    report.narrative = [];
    const made = mending(judgedAlone(report), 'keep');
    const bytes = await bytesOf(made, file);
    const back = await readBack(made, file);
    expect(made.open.length).toBeGreaterThan(0);
    expect(JSON.stringify(back.report.evidence.sections)).not.toContain('应为');
    expect(back.report.narrative).toEqual([]);
    expect(bytes.length).toBeLessThan(60_000);
  });
});

test('what stands behind the line of the notes is left out of any file', async () => {
  const text = readFileSync(new URL('../../../examples/faulty.txt', import.meta.url), 'utf8');
  const at = text.indexOf('\n', text.indexOf('26件'));
  const more = '本年度共受理政府信息公开申请99件。';
  const claims = async (...lines: string[]) => {
    const answer = await check(
      new TextEncoder().encode([text.slice(0, at), ...lines].join('\n') + text.slice(at)),
      'a.txt',
    );
    return answer.status === 'report' ? answer.judged[0]?.report.narrative.map(({ value }) => value) : [];
  };
  expect(await claims(more)).toContain(99);
  expect(await claims(notesLine, more)).not.toContain(99);
});
