/** What ends a sentence in Chinese, with the quotation mark or bracket that may follow it. */
const SENTENCE = /[^。！？!?；;\n]+(?:[。！？!?；;]+[”’」』）)]*|$)/gu;

/** A text as the sentences to read aloud, one by one: browsers break off after long utterances. */
export const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(isReadable);

/** Whether there is anything to pronounce. */
const isReadable = (sentence: string): boolean => /[\p{L}\p{N}]/u.test(sentence);
