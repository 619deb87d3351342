import { expect, it } from 'vitest';
import type { Mechanism, MechanismFinding } from '@/api/types/transfer';
import { decidersOf, isDatedAnew, isPending } from './findings';

const said = (key: string) => ({ key, text: key, grade: 'proposal' as const, sources: [] });
const finding = (outcome: string, missing: string[], reasons: [string, string[]][] = []): MechanismFinding => ({
  outcome: said(outcome),
  missing,
  steps: [],
  reasons: reasons.map(([key, by]) => ({ said: said(key), by })),
});

it('is no conclusion while it hangs on questions that are open', () => {
  expect(isPending(finding('gba.undetermined', ['gba.onward']))).toBe(true);
  expect(isPending(finding('s33.not_yet', ['s33.precautions']))).toBe(true);
  expect(isPending(finding('s33.not_yet', []))).toBe(false);
  expect(isPending(finding('gba.not_eligible', ['gba.onward']))).toBe(false);
});

it('says which answer has decided it already, and leaves out what only fits', () => {
  const out = finding(
    'gba.not_eligible',
    ['gba.onward'],
    [
      ['gba.voluntary', []],
      ['gba.dingtalk_hangzhou', ['flow.recipient']],
      ['gba.no_important', ['gba.important_data']],
    ],
  );
  expect(decidersOf(out)).toEqual(['flow.recipient']);
  expect(decidersOf({ ...out, missing: [] })).toEqual([]);
});

it('tells where the contract was dated anew since its filing was recorded', () => {
  const mechanism = (version: number, dated: string | null, recorded?: string) =>
    ({
      choice: { version, result: { due: dated ? { effectiveOn: dated } : null } },
      filings: recorded ? [{ choiceVersion: 1, effectiveOn: recorded }] : [],
    }) as unknown as Mechanism;
  expect(isDatedAnew(mechanism(2, '2026-11-17', '2026-11-16'))).toBe(true);
  expect(isDatedAnew(mechanism(2, '2026-11-16', '2026-11-16'))).toBe(false);
  expect(isDatedAnew(mechanism(1, '2026-11-17', '2026-11-16'))).toBe(false);
  expect(isDatedAnew(mechanism(2, null, '2026-11-16'))).toBe(false);
  expect(isDatedAnew(mechanism(2, '2026-11-17'))).toBe(false);
});
