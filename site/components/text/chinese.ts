// How Chinese is written in headlines: a rule of the language.

/** Where a clause ends: with its mark, and the quotation mark that may follow it. */
export const CLAUSE =
  /[^，。：；！？\s]+(?:[，。：；！？]+[”’」』）》]*|\s+|$)|[，。：；！？\s]+/gu;

/** A year, a day, a day of the week, an hour: never broken; a span of them breaks before its second part. */
export const DATES =
  /\d{4}年|[至到]?(?:\d{1,2}月)?\d{1,2}日|周[一二三四五六日](?:、[一二三四五六日])*|[至到]?(?:凌晨|早上|上午|中午|下午|晚上)?\d{1,2}点(?:半|\d{1,2}分)?(?:开始)?/u;

/** Words that lean on the one before. */
export const SUFFIX = /^[的了着们里上下中后前时吗呢吧啊呀等]$/u;

/** A count, which belongs to what is counted. */
export const COUNT = /[\d一二三四五六七八九十百千万两几余每第]$/u;
