import type { AfterErrorHook, ErrorResult } from 'payload';
import { inLanguage, sentence } from '#content/model/value/sentence.ts';

interface Thrown extends Error {
  data?: { errors?: { label?: unknown; message: string }[] } | null;
  status?: number;
  isPublic?: boolean;
}

/**
 * Says what a refusal says, and at which fields it is, in the language of whoever asks. Next.js bundles the routes apart from what runs beside the
 * server, so the class of an error that the one throws is not the class that the other knows, and Payload would
 * answer "An unknown error occurred" or leave the fields out.
 */
export const tellRefusal: AfterErrorHook = ({ error, req }) => {
  const known = knownFault(error) ?? machineFault(error);
  const { message, data, status, isPublic } = known ?? (error as Thrown); // whatever was thrown
  if (!status || (status >= 500 && !known) || isPublic === false) return;
  const say = (text: string) => inLanguage(text, req.i18n?.language ?? 'zh');
  const inFields = data?.errors?.map((one) => ({ ...one, message: say(one.message) }));
  const details = data && { data: { ...data, ...(inFields && { errors: inFields }) } };
  return { response: { errors: [{ message: say(message), ...details }] } as ErrorResult, status };
};

type Told = Pick<Thrown, 'message' | 'data' | 'status' | 'isPublic'>;

/** What is thrown as a failure, and is the doing of whoever asks. */
const knownFault = (error: Error): Told | null =>
  isConflict(error)
    ? CONFLICT
    : isUnreadable(error)
      ? UNREADABLE
      : namesNothing(error)
        ? NOTHING_THERE
        : null;

/** A relation to what is not there, as SQLite refuses it. */
const namesNothing = ({ message, cause }: Error): boolean =>
  /FOREIGN KEY constraint failed/.test(`${message} ${cause instanceof Error ? cause.message : ''}`);

export const NOTHING_THERE = {
  message: sentence(
    '选的内容里有一个已经不在了，请刷新后重新选。',
    'Something that was chosen is not there any more: reload, and choose again.',
  ),
  status: 400,
} satisfies Told;

/** Of two processes that write the same document of MongoDB at once one fails, and has changed nothing. */
const isConflict = (error: Error): boolean => (error as Error & { code?: unknown }).code === 112; // WriteConflict, as MongoDB numbers it

const CONFLICT: Told = {
  message: sentence(
    '别人正好也在保存，这一次没有存上，请再按一次。',
    'Somebody else was saving at this very moment, so nothing has changed: try again.',
  ),
  status: 409,
};

/** What is the doing of nobody, and goes by: nothing has changed, and the desk tries again by itself. */
function machineFault(error: Error): Told | null {
  const said = saidBy(error);
  if (said.includes('PictureNotWritten')) return PICTURE_NOT_WRITTEN;
  if (said.includes('PictureStoreAway')) {
    return said.includes(TAKES_NONE) ? PICTURE_NOT_STORED : PICTURE_NOT_READ;
  }
  if (/SQLITE_FULL|ENOSPC|OutOfDiskSpace|disk is full/.test(said)) return FULL;
  return /SQLITE_BUSY|database is locked|buffering timed out|^(?:Mongo|PoolCleared)\w*(Network|ServerSelection|NotConnected|Timeout)\w*Error/m.test(
    said,
  )
    ? AWAY
    : null;
}

/** Names, codes and messages of an error and of what caused it, a line each. */
function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return `${error.name} ${code} ${error.message}\n${saidBy(error.cause)}`;
}

const FULL: Told = {
  message: sentence(
    '服务器的磁盘满了，这一次没有存上。您写的还在这一页，请别关，并告诉管理员。',
    'The disk of the server is full, so nothing was saved. Keep this page open, and tell the administrator.',
  ),
  status: 507,
};

/** The files of a picture could not be written; Payload does not say why. */
export class PictureNotWritten extends Error {
  override readonly name = 'PictureNotWritten';
}

const PICTURE_NOT_WRITTEN: Told = {
  message: sentence(
    '图片没有存上：服务器的磁盘满了，或者写不进去。请告诉管理员，腾出地方再传一次。',
    'The picture was not saved: the disk of the server is full, or cannot be written to. Tell the administrator, and send it again when there is room.',
  ),
  status: 507,
};

/** The store of pictures does not answer, or refuses what is asked of it. */
export class PictureStoreAway extends Error {
  override readonly name = 'PictureStoreAway';

  constructor(doing: 'reading' | 'writing', cause?: unknown) {
    const reason = cause instanceof Error ? ` (${cause.message || cause.name})` : '';
    super(`${doing === 'writing' ? TAKES_NONE : 'The store of pictures gives no file'}${reason}.`, {
      cause,
    });
  }
}

const TAKES_NONE = 'The store of pictures takes no file';

const PICTURE_NOT_STORED: Told = {
  message: sentence(
    '图片没有存上：存图片的地方这会儿连不上，或者不让存。原来的图片没有动，请过一会儿再传一次，还不行就告诉管理员。',
    'The picture was not saved: the store of pictures does not answer, or refuses it. What was there is as it was; send it again in a while, and tell the administrator if it fails again.',
  ),
  status: 503,
};

const PICTURE_NOT_READ: Told = {
  message: sentence(
    '图片这会儿取不出来：存图片的地方连不上。请过一会儿再试，还不行就告诉管理员。',
    'The picture cannot be read: the store of pictures does not answer. Try again in a while, and tell the administrator if it fails again.',
  ),
  status: 503,
};

const AWAY: Told = {
  message: sentence(
    '数据库这会儿连不上，没有存上。您写的还在这一页，请别关，过一会儿再试。',
    'The database does not answer just now, so nothing was saved. Keep this page open, and try again in a while.',
  ),
  status: 503,
};

/** What a request said could not be read: an address with half an escape, JSON or a form that breaks off. */
const isUnreadable = ({ name, message }: Error): boolean =>
  name === 'URIError' ||
  (name === 'SyntaxError' && message.includes('JSON')) ||
  OF_FORMS.test(message);

/** What Payload and its parser of forms say of one that they cannot read, as failures of the server. */
const OF_FORMS =
  /^(Unexpected end of (form|file)|Malformed |Unsupported content type|Missing Content-Type|Multipart|Request is not eligible|Invalid JSON)/;

const UNREADABLE: Told = {
  message: sentence(
    '请求没有传完整，或者格式不对，请再试一次。',
    'The request broke off, or is not of the format that it says it is: send it again.',
  ),
  status: 400,
};

/**
 * Why something was refused, in Chinese, for a record that editors read: field by field where fields are at fault.
 * Null when it was no refusal but a failure. By what an error has, not by its class: see {@link tellRefusal}.
 */
export function refusalText(error: unknown): string | null {
  const { status, message, data } = error as Thrown; // whatever was thrown
  if (!status || status >= 500) return null;
  const fields = (data?.errors ?? []).map(
    (one) =>
      `${typeof one.label === 'string' ? `${one.label}：` : ''}${inLanguage(one.message, 'zh')}`,
  );
  return fields.length > 0 ? fields.join('') : inLanguage(message, 'zh');
}
