import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Whatever the backend can answer with as a key has its sentence: read out of its sources, where they are at hand. */
const BACKEND = '../backend/src/main/java/hk/praya';
const read = (room: string): Record<string, string> => JSON.parse(readFileSync(`src/${room}/locales/en.json`, 'utf8'));

function sources(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(at, entry.name))
      : entry.name.endsWith('.java')
        ? [readFileSync(join(at, entry.name), 'utf8')]
        : [],
  );
}
const found = (java: string, pattern: RegExp): string[] => [...java.matchAll(pattern)].map((match) => match[1] ?? '');

describe.runIf(existsSync(BACKEND))('the backend', () => {
  const java = existsSync(BACKEND) ? sources(BACKEND).join('\n') : '';

  it('gives no reason that has no sentence', () => {
    const key = '"([a-z]\\w*(?:[.-]\\w+)*)"';
    const reasons = [
      // refused(Refusal.CONFLICT, "key", …); new Reason("key", …); Action.no("key"); Problem.response(404, "key"); …
      ...found(java, new RegExp(`\\brefused\\((?:Outcome\\.)?Refusal\\.\\w+, ${key}[,)]`, 'g')),
      ...found(java, new RegExp(`\\bReason(?:\\.of)?\\(${key}[,)]`, 'g')),
      ...found(java, new RegExp(`\\bAction\\.no\\(${key}\\)`, 'g')),
      ...found(java, new RegExp(`\\bDenied\\(Refusal\\.\\w+, ${key}\\)`, 'g')),
      ...found(java, new RegExp(`\\bProblem\\.response\\(\\d+, ${key}\\)`, 'g')),
      ...found(java, new RegExp(`\\b(?:RowProblem\\.)?(?:error|warning|act)\\(${key}[,)]`, 'g')),
      ...found(java, new RegExp(`\\b(?:fatal \\?|:) RowProblem\\.\\w+\\(${key}[,)]`, 'g')),
      ...found(java, new RegExp(`\\b(?:trouble|nobody|Ended|tooLarge)\\(${key}[,)]`, 'g')),
      ...found(java, new RegExp(`\\bsessions\\.end\\(\\w+, ${key}\\)`, 'g')),
      ...found(java, new RegExp(`case 4\\d\\d -> ${key};`, 'g')),
    ];
    const states = found(java, /enum TiaState \{\s*([A-Z_, ]+);/g).flatMap((all) => all.toLowerCase().split(/,\s*/));
    const files = found(java, /enum FileRefusal \{([^;]+);/g).flatMap((all) =>
      found(all, /([A-Z_]+)\(/g).map((one) => one.toLowerCase()),
    );
    const askings = found(java, /enum RequestState \{\s*([A-Z_, ]+);/g).flatMap((all) =>
      all.toLowerCase().split(/,\s*/),
    );
    const constraints = new Set(
      found(java, /@(NotNull|NotBlank|NotEmpty|Size|Pattern|Min|Max|DecimalMin|DecimalMax|Email|Positive)\b/g),
    );
    const all = [
      ...reasons,
      ...states.map((state) => `assessment_${state}`),
      ...files.map((why) => `file_${why}`),
      ...askings.map((state) => `evidence_request_${state}`),
      ...[...constraints].map((name) => `validation.${name}`),
    ];
    expect(reasons.length).toBeGreaterThan(100);
    expect(states).toContain('in_review');
    expect(files).toContain('virus');
    expect(askings).toContain('lacking');
    // What only one room refuses, its own pages say: nobody else carries the sentence.
    const known = Object.assign(
      read('ui'),
      ...[
        'access',
        'assessment',
        'change',
        'client',
        'condition',
        'consent',
        'customer',
        'discussion',
        'dossier',
        'duty',
        'evidence',
        'file',
        'firm',
        'frame',
        'intake',
        'ledger',
        'mechanism',
        'issuing',
        'notice',
        'person',
        'questionnaire',
        'reading',
        'request',
        'retention',
        'robot',
        'roster',
        'sheet',
        'sso',
        'tia',
        'transfer',
        'verdict',
      ].map((room) => read(`features/${room}`)),
    );
    const unsaid = [...new Set(all)].filter((one) => !(`problems.${one}` in known)).sort();
    expect(unsaid).toEqual([]);
  });

  it('does nothing that the trail cannot put into words', () => {
    const known = read('features/audit');
    const permissions = found(java, /^ {4}([A-Z_]+)\(Level\./gm).map((name) => {
      const cut = name.lastIndexOf('_');
      return `${name.slice(0, cut).replaceAll('_', '.')}.${name.slice(cut + 1)}`.toLowerCase();
    });
    const signings = found(java, /"(session\.[a-z_]+)"/g);
    const subjects = found(java, /Subject\.of(?:Firm)?\([^)"]*"([a-z_]+)"/g);
    expect(permissions.length).toBeGreaterThan(30);
    const wanted = [
      ...[...permissions, ...signings].map((action) => `audit.action.${action}`),
      ...subjects.map((subject) => `audit.subject.${subject}`),
    ];
    expect([...new Set(wanted)].filter((key) => !(key in known))).toEqual([]);
  });
});
