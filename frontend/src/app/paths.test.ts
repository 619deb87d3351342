import { describe, expect, it } from 'vitest';
import { paths, safeReturn } from './paths';

describe('paths', () => {
  it('escapes what goes into an address', () => {
    expect(paths.client('a/b?c')).toBe('/clients/a%2Fb%3Fc');
    expect(paths.link('../x')).toBe('/l/..%2Fx');
    expect(paths.assessment('c', 't', 'I1@mainland')).toBe('/clients/c/assessments/t#I1%40mainland');
  });

  it('keep what a list is narrowed to, on the way to one of its rows and back', () => {
    expect(paths.myPeople()).toBe('/my/people');
    expect(paths.myPerson('p', { filter: 'leavers', q: '陳 大' })).toBe(
      '/my/people/p?filter=leavers&q=%E9%99%B3+%E5%A4%A7',
    );
    expect(paths.myPeople({ filter: 'leavers' }, 'p')).toBe('/my/people?filter=leavers#p');
  });

  it('leaves out what is not set', () => {
    expect(paths.people('c')).toBe('/clients/c/people');
    expect(paths.people('c', 'plus86')).toBe('/clients/c/people?filter=plus86');
    expect(paths.signIn('session_expired', '/clients/c?x=1')).toBe(
      '/sign-in?problem=session_expired&returnTo=%2Fclients%2Fc%3Fx%3D1',
    );
  });
});

describe('safeReturn', () => {
  it.each(['/portfolio', '/clients/1/people?filter=left', '/my#x'])('comes back to %s', (path) => {
    expect(safeReturn(path)).toBe(path);
  });
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '',
    null,
    undefined,
  ])('does not leave for %j', (path) => {
    expect(safeReturn(path)).toBe('/');
  });
});
