import { afterEach, expect, it, vi } from 'vitest';
import { freshPortal, publicApi } from './testing/portal.ts';

const { payload, config } = await freshPortal();
const ask = publicApi(config);

afterEach(() => vi.restoreAllMocks());

it('a database that neither answers nor fails is given up on, and the log says so', async () => {
  vi.spyOn(payload, 'count').mockReturnValue(new Promise(() => {}));
  const log = vi.spyOn(payload.logger, 'error').mockReturnValue();
  expect(await ask('health')).toEqual({ status: 503, text: '{"ok":false}' });
  expect(log).toHaveBeenCalledWith({
    err: new Error('No answer within 2000 ms.'),
    msg: 'The database does not answer',
  });
});

it('a database that fails is told at once, without its words', async () => {
  vi.spyOn(payload, 'count').mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.7'));
  vi.spyOn(payload.logger, 'error').mockReturnValue();
  expect(await ask('health')).toEqual({ status: 503, text: '{"ok":false}' });
});
