import { APIError, type Endpoint } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { readPicture } from './guide.ts';

/** `GET /api/guide/pictures/NAME.png`: a picture of the handbook, for users. */
export const guidePictures: Endpoint = {
  path: '/guide/pictures/:name',
  method: 'get',
  handler: async (req) => {
    requireUser(req);
    const picture = await readPicture(String(req.routeParams?.name));
    if (!picture) throw new APIError(NO_PICTURE, 404, null, true);
    return new Response(new Uint8Array(picture), {
      headers: {
        'Content-Type': 'image/png',
        'Cache-Control': 'private, max-age=300',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  },
};

const NO_PICTURE = sentence('手册里没有这张图。', 'There is no such picture in the handbook.');
