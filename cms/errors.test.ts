import { expect, it } from 'vitest';
import { tellRefusal } from './errors.ts';

it('two processes that save the same document of MongoDB at once: the second is told to try again', async () => {
  const error = Object.assign(new Error('Write conflict during plan execution'), { code: 112 });
  const told = await tellRefusal({ error, req: {} } as never); // what the hook reads of it
  expect(told).toEqual({
    status: 409,
    response: { errors: [{ message: '别人正好也在保存，这一次没有存上，请再按一次。' }] },
  });
});
