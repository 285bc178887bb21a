/** Amounts as people say them, in the two languages. */
export interface Amount {
  zh: string;
  en: string;
}

const MB = 1_000_000;

export function bytesText(bytes: number): Amount {
  const text =
    bytes >= 1000 * MB ? `${(bytes / 1000 / MB).toFixed(1)} GB` : `${Math.floor(bytes / MB)} MB`;
  return { zh: text, en: text };
}

/** How long something lasts or is ago, in its largest unit. */
export function durationText(milliseconds: number): Amount {
  const seconds = Math.round(milliseconds / 1000);
  const [zh, en, inSeconds] =
    UNITS.find(([, , length]) => seconds >= length) ?? (['秒', 'second', 1] as const);
  const count = Math.floor(seconds / inSeconds);
  return { zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}

const UNITS = [
  ['天', 'day', 86_400],
  ['小时', 'hour', 3600],
  ['分钟', 'minute', 60],
] as const;
