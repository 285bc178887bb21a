import type { Payload } from 'payload';
import { linesIn } from './readContent.ts';
import { sectionName, sectionsOf } from './sections.ts';

/** Something that a database holds, as `documents/stories`; null when it is empty. */
export async function anythingIn(payload: Payload): Promise<string | null> {
  for (const section of sectionsOf(payload.config)) {
    for await (const _ of linesIn(payload, section, {})) return sectionName(section);
  }
  return null;
}
