import TS from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import type { Corpus, MadePage } from './corpus.ts';
import { Random } from './random.ts';
import { FESTIVALS, THINGS, VERBS, WHO } from './vocabulary.ts';

/** A query with the words that a page must hold to be an answer. */
export interface Question {
  kind: Kind;
  typed: string;
  /** All of them, as they stand in the page. */
  words: string[];
}

export const LITERAL = [
  'brand or venue',
  'person',
  'inside a word',
  'across words',
  'several words, spaces',
  'one character',
  'number or date',
  'long phrase',
  'any 2 characters',
  'any 3 characters',
  'any 4 characters',
] as const;

export const KINDS = [
  ...LITERAL,
  'several words, no spaces',
  'traditional characters',
  'pinyin in full',
  'pinyin initials',
  'one character wrong',
  'one character a homophone',
  'one character missing',
  'two characters swapped',
] as const;

export type Kind = (typeof KINDS)[number];

const EACH = 15;

/** Queries of every kind with their answers' words, from a corpus; the same seed gives the same. */
export function makeQuestions({ pages, names }: Corpus, seed: number): Question[] {
  const random = new Random(seed * 7919 + 1);
  const named = [...names.brands, ...names.venues, ...names.communities];
  const people = peopleOf(pages, names.people);
  const titles = () =>
    random.pick(
      random
        .pick(pages)
        .title.split(/[：\d年]+/)
        .filter((part) => part.length > 3),
    );
  const clause = (least: number) => {
    for (;;) {
      const page = random.pick(pages);
      const clauses = page.paragraphs.flatMap((text) => text.split(/[，。“”、]/));
      const long = clauses.filter((text) => text.length >= least && !/\d/.test(text));
      if (long.length > 0) return random.pick(long);
    }
  };
  const cut = (length: number) => {
    const text = clause(length);
    const start = random.whole(0, text.length - length);
    return text.slice(start, start + length);
  };
  // Half a name as people type it: whole titles in pinyin are rare.
  const name = () => random.pick([() => random.pick(named), () => random.pick(people), titles])();
  const long = () => {
    for (;;) {
      const text = name();
      if (text.length >= 4) return text;
    }
  };
  const literal = (typed: string) => ({ typed, words: [typed] });
  const spoilt = (spoil: (characters: string[], at: number) => void): Omit<Question, 'kind'> => {
    const text = long();
    const characters = [...text];
    spoil(characters, random.whole(1, characters.length - 2));
    const typed = characters.join('');
    return typed === text ? spoilt(spoil) : { typed, words: [text] };
  };

  const makers: Record<Kind, () => Omit<Question, 'kind'>> = {
    'brand or venue': () => literal(random.pick(named)),
    person: () => literal(random.pick(people)),
    'inside a word': () =>
      literal(random.pick([...THINGS, ...WHO].filter((w) => w.length > 2)).slice(1)),
    'across words': () => literal(cut(3)),
    'several words, spaces': () => {
      const words = [random.pick(THINGS), random.pick(VERBS)];
      return { typed: words.join(' '), words };
    },
    'one character': () => literal(cut(1)),
    'number or date': () => {
      const { day } = random.pick(pages);
      const [year, month, date] = day.split('-').map(Number);
      return literal(random.pick([`${year}年${month}月`, `${month}月${date}日`, `${year}年`]));
    },
    'long phrase': () => literal(cut(8)),
    'any 2 characters': () => literal(cut(2)),
    'any 3 characters': () => literal(cut(3)),
    'any 4 characters': () => literal(cut(4)),
    'several words, no spaces': () => {
      const words = random.pick([
        [random.pick(FESTIVALS), random.pick(VERBS) + random.pick(THINGS)],
        [random.pick(names.brands), random.pick(THINGS)],
        [random.pick(WHO.filter((w) => w.length > 1)), random.pick(THINGS)],
      ]);
      return { typed: words.join(''), words };
    },
    'traditional characters': () => {
      for (;;) {
        const text = random.pick([name, () => cut(4)])();
        const typed = traditional(text, random);
        if (typed !== text) return { typed, words: [text] };
      }
    },
    'pinyin in full': () => {
      const text = name();
      return { typed: soundsOf(text).join(''), words: [text] };
    },
    'pinyin initials': () => {
      const text = long();
      const typed = soundsOf(text)
        .map((sound) => sound.slice(0, 1))
        .join('');
      return { typed, words: [text] };
    },
    'one character wrong': () =>
      spoilt((characters, at) => {
        characters[at] = random.pick('的一是在不了有和人这中大为上个国我以要他'.split(''));
      }),
    'one character a homophone': () =>
      spoilt((characters, at) => {
        characters[at] = homophone(characters[at] ?? '', random);
      }),
    'one character missing': () => spoilt((characters, at) => characters.splice(at, 1)),
    'two characters swapped': () =>
      spoilt((characters, at) =>
        characters.splice(at, 2, ...characters.slice(at, at + 2).reverse()),
      ),
  };
  return KINDS.flatMap((kind) =>
    Array.from({ length: EACH }, () => {
      for (;;) {
        const made = makers[kind]();
        if (made.typed !== '' && pages.some((page) => isAnswer(page, made.words)))
          return { kind, ...made };
      }
    }),
  );
}

/** Whether a page holds all words, by plain substring; a number is not cut in half. */
export function isAnswer(page: MadePage, words: readonly string[]): boolean {
  const texts = [
    page.title,
    page.summary,
    ...page.paragraphs,
    page.venue,
    page.community,
    page.brand,
    page.kind,
  ];
  const [year, month, date] = page.day.split('-').map(Number);
  texts.push(`${year}年${month}月${date}日`, '地点');
  return words.every((word) => texts.some((text) => holds(text, word)));
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isCut = /^\d/.test(word) && /\d/.test(text[at - 1] ?? '');
    const isCutBehind = /\d$/.test(word) && /\d/.test(text[at + word.length] ?? '');
    if (!isCut && !isCutBehind) return true;
  }
  return false;
}

const soundsOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true });

const traditionalOf = new Map<string, string[]>();
for (const pair of TS.split('|')) {
  const [from = '', to = ''] = pair.split(' ');
  if (from.length === 1 && from < '\u9fff')
    traditionalOf.set(to, [...(traditionalOf.get(to) ?? []), from]);
}

const traditional = (text: string, random: Random): string =>
  [...text].map((one) => random.pick(traditionalOf.get(one)?.slice(0, 1) ?? [one])).join('');

/** Another character that is read the same, from those in the vocabulary's own lists. */
function homophone(character: string, random: Random): string {
  const [sound] = soundsOf(character);
  const others = [
    ...'事是市式试时十石实食使史师诗失施湿一医衣依宜仪移义易意议艺古谷骨鼓故固顾公工功宫弓供山衫删善扇书舒输叔树数术鱼于余雨语羽育玉遇',
  ].filter((other) => other !== character && soundsOf(other)[0] === sound);
  return others.length > 0 ? random.pick(others) : character;
}

/** Those who are in any page. */
function peopleOf(pages: readonly MadePage[], people: readonly string[]): string[] {
  const all = pages
    .flatMap(({ title, paragraphs, summary }) => [title, summary, ...paragraphs])
    .join('\n');
  return people.filter((person) => person.length > 2 && all.includes(person));
}
