/** A firm's own colour replaces the action colour; contrast is kept by moving its lightness, never its hue. */
type Rgb = [number, number, number];

export const HARBOUR = '#0c5a61';
const WHITE: Rgb = [255, 255, 255];
const DARK_PAPER: Rgb = [20, 24, 26];

export function parseHex(hex: string | null | undefined): Rgb | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  return match ? ([1, 2, 3].map((group) => Number.parseInt(match[group] ?? '0', 16)) as Rgb) : null;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  a.map((channel, i) => Math.round(channel + ((b[i] ?? 0) - channel) * share)) as Rgb;
const css = (rgb: Rgb): string => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

function until(colour: Rgb, towards: Rgb, against: Rgb, ratio: number): Rgb {
  for (let share = 0; share <= 1; share += 0.04) {
    const tried = mix(colour, towards, share);
    if (contrast(tried, against) >= ratio) return tried;
  }
  return towards;
}

export interface ActionColours {
  /** Filled buttons, under white words, in both schemes. */
  fill: string;
  /** Words and lines on light paper, on dark paper. */
  onLight: string;
  onDark: string;
}

export function actionColours(hex: string | null | undefined): ActionColours {
  const colour = parseHex(hex) ?? (parseHex(HARBOUR) as Rgb);
  const fill = until(colour, [0, 0, 0], WHITE, 5.5);
  return { fill: css(fill), onLight: css(fill), onDark: css(until(colour, WHITE, DARK_PAPER, 8)) };
}

/** A client's mark and edge: seen against both papers, so kept between them. */
export function edgeColour(hex: string | null | undefined): string {
  const colour = parseHex(hex) ?? ([107, 114, 128] as Rgb);
  return css(until(colour, [0, 0, 0], WHITE, 4.5));
}

export function wearFirmColour(hex: string | null | undefined, root: HTMLElement = document.documentElement): void {
  const { fill, onLight, onDark } = actionColours(hex);
  root.style.setProperty('--action-fill', fill);
  root.style.setProperty('--action-on-light', onLight);
  root.style.setProperty('--action-on-dark', onDark);
}
