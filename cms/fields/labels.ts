/** A label in both languages of the admin. */
export interface Label extends Record<string, string> {
  zh: string;
  en: string;
}

export const label = (zh: string, en: string): Label => ({ zh, en });
