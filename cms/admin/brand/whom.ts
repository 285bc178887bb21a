import type { Payload } from 'payload';

/** Whom to ask who cannot sign in: the portal's contact, or the administrator where none is given. */
export async function whomToAsk(payload: Payload, language: string): Promise<string> {
  const { contact } = await payload.findGlobal({ slug: 'site', overrideAccess: true });
  return contact || (language === 'en' ? 'the administrator of the sub-district' : '街道的管理员');
}
