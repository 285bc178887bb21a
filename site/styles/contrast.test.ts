import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// WCAG 2.2, 1.4.3 and 1.4.11: the contrast of every colour token in every mode, by computation.
const TEXT = 4.5;
const ELDER_TEXT = 7;
const NON_TEXT = 3;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

const MODES = {
  light: ':root',
  dark: ':root:not([data-elder])',
  'elder on white': '[data-elder]',
  'elder on black': '[data-elder][data-scheme="dark"]',
};

const ACCENTS = ['flower', 'stitch', 'mother', 'friday', 'jacket'];

type Pair = [foreground: string, background: string, least: number];

const on = (foregrounds: string[], backgrounds: string[], least: number): Pair[] =>
  foregrounds.flatMap((front) => backgrounds.map((back): Pair => [front, back, least]));

const PAIRS: Pair[] = [
  ...on(['ink', 'ink-soft', 'red', 'red-deep'], ['paper', 'card'], TEXT),
  ...on(['ink'], ['gold-wash'], TEXT),
  ...on(['red-deep', 'ink'], ['red-wash'], TEXT),
  ...on(['on-red'], ['red'], TEXT),
  ...ACCENTS.flatMap((accent) => on([accent], [`${accent}-wash`, 'paper', 'card'], TEXT)),
  ...ACCENTS.flatMap((accent) => on(['ink', 'ink-soft'], [`${accent}-wash`], TEXT)),
  ...on(['edge'], ['card', 'paper'], NON_TEXT),
  ...on(['focus'], ['paper', 'card', 'gold-wash'], NON_TEXT),
];

/** Lines that only adorn: what they part is parted by space as well. */
const DECORATION = ['line'];

/** What is no colour: lengths, numbers, times, and the list of fonts. */
const SIZE = /^-?[\d.]|^(?:calc|clamp|min|max)\(|^system-ui/;

const light = coloursOf(MODES.light);

describe.each(Object.entries(MODES))('%s', (mode, selector) => {
  const colours = coloursOf(selector);
  const leastOf = (least: number) =>
    least === TEXT && mode.startsWith('elder') ? ELDER_TEXT : least;

  it('names every colour that light names, and no other', () => {
    expect(Object.keys(colours).sort()).toEqual(Object.keys(light).sort());
  });

  it.each(PAIRS.map(([front, back, least]): Pair => [front, back, leastOf(least)]))(
    '%s on %s has a contrast of at least %d',
    (front, back, least) => {
      expect(contrast(colourIn(colours, front), colourIn(colours, back))).toBeGreaterThanOrEqual(
        least,
      );
    },
  );
});

describe('the pairs', () => {
  it('hold every colour, but for decoration', () => {
    const fronts = PAIRS.map(([front]) => front);
    const backs = PAIRS.map(([, back]) => back);
    const held = new Set([...fronts, ...backs, ...DECORATION]);
    expect(Object.keys(light).sort()).toEqual([...held].sort());
  });
});

describe('the contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#fff', '#000', 21],
    ['#767676', '#ffffff', 4.54],
    ['#b01c17', '#b01c17', 1],
  ])('of %s on %s is %d', (front, back, ratio) => {
    expect(contrast(front, back)).toBeCloseTo(ratio, 2);
  });
});

/** The colours of the one block with exactly this selector, but for blocks of aliases only. Each is hex, or an alias of one that is. */
function coloursOf(selector: string): Record<string, string> {
  const blocks = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .filter(
      ([, head = '', body = '']) =>
        head.trim() === selector && /--[\w-]+:\s*(?!var\()\S/.test(body),
    )
    .map(([, , body = '']) => body);
  const [block, ...others] = blocks;
  if (!block || others.length > 0) throw new Error(`${blocks.length} blocks colour ${selector}.`);
  const values = new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const resolved = (value: string): string => {
    const [, name = ''] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    return name ? resolved(values.get(name) ?? `missing --${name}`) : value;
  };
  const colours = [...values]
    .map(([name, value]): [string, string] => [name, resolved(value)])
    .filter(([, value]) => !SIZE.test(value));
  const odd = colours.find(([, value]) => !/^#(?:[\da-f]{6}|[\da-f]{3})$/i.test(value));
  if (odd) throw new Error(`--${odd.join(': ')} is neither a size nor a colour in hex.`);
  return Object.fromEntries(colours);
}

function colourIn(colours: Record<string, string>, name: string): string {
  const colour = colours[name];
  if (!colour) throw new Error(`There is no colour ${name}.`);
  return colour;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(front: string, back: string): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
