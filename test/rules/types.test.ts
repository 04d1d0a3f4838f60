import { expectTypeOf, it } from 'vitest';
import type { Address, CellAddress, GroupAddress, RowAddress } from '../../src/report/cell.ts';
import type { Claim, Report } from '../../src/report/report.ts';
import type { RowSubject } from '../../src/rules/layout.ts';
import type { Reader } from '../../src/rules/reader.ts';
import { defineRule, type Subjects, type Verdict } from '../../src/rules/rule.ts';

it('knows every address of a number and no other', () => {
  expectTypeOf<'applications.refused.stateSecret.total'>().toExtend<CellAddress>();
  expectTypeOf<'applications.other.total'>().toExtend<CellAddress>();
  expectTypeOf<'proactive.fees.amount'>().toExtend<CellAddress>();
  expectTypeOf<'proactive.procurement.projects'>().toExtend<CellAddress>();
  expectTypeOf<'litigation.directLawsuit.pending'>().toExtend<CellAddress>();
  expectTypeOf<'applications.granted.men'>().not.toExtend<CellAddress>();
  expectTypeOf<'proactive.regulations.amount'>().not.toExtend<CellAddress>();
  expectTypeOf<'proactive.fees.inForce'>().not.toExtend<CellAddress>();
  expectTypeOf<'litigation.reconsideration.won'>().not.toExtend<CellAddress>();
});

it('knows rows, groups and tables as addresses too', () => {
  expectTypeOf<'applications.refused.internalAffairs'>().toExtend<RowAddress>();
  expectTypeOf<'applications.refused'>().toExtend<GroupAddress>();
  expectTypeOf<'applications'>().toExtend<Address>();
  expectTypeOf<'applications.refused'>().not.toExtend<CellAddress>();
});

it('gives check the subject that the rule walks', () => {
  expectTypeOf<Subjects['row']>().toEqualTypeOf<RowSubject>();
  expectTypeOf<Subjects['claim']>().toEqualTypeOf<Claim>();
  expectTypeOf<Subjects['report']>().toEqualTypeOf<Report>();
  expectTypeOf<Subjects['years']>().toEqualTypeOf<Reader>();
});

it('does not let a rule pass silently or use a message that it does not have', () => {
  expectTypeOf<undefined>().not.toExtend<Verdict>();
  expectTypeOf<null>().not.toExtend<Verdict>();
  expectTypeOf<{ message: 'other'; cells: [] }>().not.toExtend<Verdict<'differs'>>();
  expectTypeOf(defineRule).toBeFunction();
});
