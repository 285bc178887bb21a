import { type Label, label } from '../fields/labels.ts';
import type { Check, CheckedDocument } from './check.ts';

/** A phone's list shows some 15 characters a line: two lines are read at a glance. */
const LONGEST_TITLE = 30;
/** 元宵节, 听戏: what, but not what happens. The name of a brand may be as short. */
const SHORTEST_TITLE = { events: 4, stories: 4, brands: 2 };
const SHORTEST_SUMMARY = 10;

export function titleCheck({ collection, title }: CheckedDocument): Check {
  const length = lengthOf(title);
  const shortest = SHORTEST_TITLE[collection];
  const path = collection === 'brands' ? 'name' : 'title';
  const isOk = length >= shortest && length <= LONGEST_TITLE;
  return { key: 'title', isOk, path, text: titleText(length, shortest) };
}

function titleText(length: number, shortest: number): Label {
  if (length === 0) return label('还没有写标题。', 'There is no title yet.');
  if (length < shortest) {
    return label(
      `标题只有 ${length} 个字，看不出是什么事，最好写到 ${shortest} 个字以上。`,
      `The title has ${length} characters and hardly says what this is: write at least ${shortest}.`,
    );
  }
  if (length > LONGEST_TITLE) {
    return label(
      `标题有 ${length} 个字，手机的列表里要排好几行，最好不超过 ${LONGEST_TITLE} 个字。`,
      `The title has ${length} characters, which is long for a phone's list: ${LONGEST_TITLE} are enough.`,
    );
  }
  return label(`标题 ${length} 个字，长短合适。`, `The title has ${length} characters.`);
}

export function summaryCheck({ summary }: CheckedDocument): Check {
  const length = lengthOf(summary);
  const isOk = length >= SHORTEST_SUMMARY;
  return { key: 'summary', isOk, path: 'summary', text: summaryText(length) };
}

function summaryText(length: number): Label {
  if (length === 0) {
    return label(
      '还没有摘要。列表里就靠这一两句让人知道是什么。',
      'There is no summary: in lists it says what this is.',
    );
  }
  return length < SHORTEST_SUMMARY
    ? label(
        `摘要只有 ${length} 个字，再说一句：给谁的，做什么。`,
        `The summary has ${length} characters: say for whom it is, and what happens.`,
      )
    : label('摘要写好了。', 'There is a summary.');
}

/** Characters as they fill a line: Latin letters and digits are half as wide as Chinese. */
function lengthOf(text: string | null | undefined): number {
  const characters = [...(text ?? '').trim()];
  const narrow = characters.filter((character) => character < '\u0250').length;
  return characters.length - Math.floor(narrow / 2);
}
