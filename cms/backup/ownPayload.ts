import { BasePayload, type Config, type Payload, type SanitizedConfig } from 'payload';

/**
 * A Payload of its own, whose database has connections of its own: what is read or written by them is not mixed up
 * with what the portal does meanwhile. Whoever asks for it closes it.
 */
export async function ownPayload(
  config: SanitizedConfig,
  db: Config['db'] = config.db,
): Promise<{ payload: Payload; close: () => Promise<void> }> {
  const own = { ...config, db } as SanitizedConfig; // whose adapters are those of the config before
  const payload = await new BasePayload().init({ config: own, disableOnInit: true });
  return { payload, close: async () => void (await payload.db.destroy?.()) };
}
