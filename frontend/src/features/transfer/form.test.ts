import { describe, expect, it } from 'vitest';
import { isCount, shapeOf, toBody } from './form';

describe('the form of a transfer', () => {
  it('sends nothing for what was left open', () => {
    const body = toBody({ ...shapeOf(null, undefined), en: ' Chat ', importer: 'acme' });
    expect(body.name).toEqual({ en: 'Chat', zhHant: null });
    expect([body.exporter, body.importerName, body.platformId, body.frequency, body.starts]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('reads counts as people type them, and leaves an unknown one open', () => {
    const body = toBody({ ...shapeOf(null, undefined), subjects: { employees: '1,２00', customers: '' } });
    expect(body.subjects).toEqual([
      { group: 'employees', count: 1200 },
      { group: 'customers', count: null },
    ]);
  });

  it('knows a count from what is none', () => {
    expect(['', '12', '1 200', '１２'].every(isCount)).toBe(true);
    expect(['-1', '1.5', 'many', '9999999999'].some(isCount)).toBe(false);
  });

  it('keeps a name of the importer only where it is none of the known', () => {
    const shape = { ...shapeOf(null, undefined), importerEn: 'Payroll Bureau' };
    expect(toBody(shape).importerName).toEqual({ en: 'Payroll Bureau', zhHant: null });
    expect(toBody({ ...shape, importer: 'lark_singapore' }).importerName).toBeNull();
  });

  it('drops a recipient without a name', () => {
    const body = toBody({
      ...shapeOf(null, undefined),
      recipients: [
        { name: ' ', place: 'mainland', country: '', purpose: '' },
        { name: 'Courier', place: 'mainland', country: '', purpose: '' },
      ],
    });
    expect(body.recipients).toHaveLength(1);
  });

  it('assumes no place of anybody, and keeps a country of a place elsewhere only', () => {
    expect(shapeOf(null, undefined).importerPlace).toBe('');
    const shape = {
      ...shapeOf(null, undefined),
      importerPlace: 'other',
      importerCountry: 'JP',
      storedIn: ['hong_kong', 'other'],
      storedCountries: ['DE'],
      recipients: [{ name: 'Courier', place: 'other', country: 'MY', purpose: '' }],
    };
    expect(toBody(shape)).toMatchObject({ importerCountry: 'JP', storedCountries: ['DE'], accessedCountries: [] });
    expect(toBody(shape).recipients[0]?.country).toBe('MY');
    const moved = toBody({ ...shape, importerPlace: 'mainland', storedIn: ['hong_kong'] });
    expect([moved.importerCountry, moved.storedCountries]).toEqual([null, []]);
  });
});
