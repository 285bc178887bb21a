import { lexer } from 'marked';
import type { AdminViewServerProps } from 'payload';
import { readGuide } from '#cms/guide/guide.ts';
import { DeskPage } from '../DeskPage.tsx';
import { Blocks } from './Blocks.tsx';
import './guide.css';

const MISSING = {
  zh: '手册还没有写好，请问问管理员。',
  en: 'The handbook is not there yet: ask an administrator.',
};

/** The handbook of the editors, as it is on the disk now. */
export async function Guide(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const text = req.user ? await readGuide() : null;
  return (
    <DeskPage view={view} path="/guide">
      <article className="guide">
        {text ? (
          <Blocks tokens={lexer(text)} api={req.payload.config.routes.api} />
        ) : (
          <p>{MISSING[req.i18n.language === 'en' ? 'en' : 'zh']}</p>
        )}
      </article>
    </DeskPage>
  );
}
