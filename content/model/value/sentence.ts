/** A refusal as people are told it, in Chinese for editors and in English for whoever reads the API's answer or a log. */
export const sentence = (zh: string, en: string): string => `${zh}${en}`;

export const FILL_IN = sentence('请填写此项。', 'Fill this in.');

export const CHOOSE = sentence('请从列表里选一项。', 'Choose one from the list.');

export const atMost = (most: number): string =>
  sentence(`最多 ${most} 个字。`, `At most ${most} characters.`);

export const atMostItems = (most: number): string =>
  sentence(`最多 ${most} 项。`, `At most ${most} items.`);

/**
 * A refusal in one language: what `sentence` joined, taken apart again. The Chinese comes first; the English begins
 * with a capital after a Chinese full stop. What is in one language only stays as it is.
 */
export function inLanguage(message: string, language: string): string {
  const end = message.search(/。(?=[A-Z])/) + 1;
  if (end === 0) return message;
  return language === 'en' ? message.slice(end) : message.slice(0, end);
}
