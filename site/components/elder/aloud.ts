/** What ends a sentence in Chinese, with the quotation mark or bracket that may follow it. */
const SENTENCE = /[^。！？!?；;\n]+(?:[。！？!?；;]+[”’」』）)]*|$)/gu;

/** A text as the sentences to read aloud, one by one: browsers break off after long utterances. */
export const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(isReadable);

/** The parts of a line, a table's row or a date as one sentence: a voice takes breath at each comma. */
export const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter(isReadable)
    .reduce((said, part) => said + (said === '' || ENDS_IN_MARK.test(said) ? '' : '，') + part, '');

const ENDS_IN_MARK = /[，。！？、：；,.!?:;…—]$/u;

/** Whether there is anything to pronounce. */
const isReadable = (sentence: string): boolean => /[\p{L}\p{N}]/u.test(sentence);
