import { describe, expect, it } from 'vitest';
import { actionColours, contrast, edgeColour, HARBOUR, parseHex } from './firmColour';

const rgb = (hex: string) => parseHex(hex) as [number, number, number];

describe('a firm’s colour', () => {
  it.each(['#ffffff', '#ffe600', '#00ff00', '#123456', '#000000', '#ff0000'])('keeps its contrast: %s', (hex) => {
    const colours = actionColours(hex);
    expect(contrast(rgb(colours.fill), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(colours.onDark), [20, 24, 26])).toBeGreaterThanOrEqual(7);
    expect(contrast(rgb(edgeColour(hex)), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
  });
  it('is harbour where there is none, or none that can be read', () => {
    expect(actionColours(null).fill).toBe(HARBOUR);
    expect(actionColours('url(evil)').fill).toBe(HARBOUR);
  });
});
