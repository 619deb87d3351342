import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaidText } from './SaidText';

it('makes https addresses links, and nothing else', () => {
  render(
    <SaidText>
      {
        '請看 https://pcpd.example/guide?a=1，或 http://plain.example\njavascript:alert(1) <b>不是粗體</b> (https://two.example/x).'
      }
    </SaidText>,
  );
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://pcpd.example/guide?a=1',
    'https://two.example/x',
  ]);
  for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(document.querySelector('b')).toBeNull();
  expect(document.body.textContent).toContain('javascript:alert(1) <b>不是粗體</b>');
});
