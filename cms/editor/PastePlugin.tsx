'use client';

import { UploadNode } from '@payloadcms/richtext-lexical/client';
import {
  $getPreviousSelection,
  $getSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  isHTMLElement,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { $selectDropPoint, insertPasted } from './insertPasted.ts';
import { PicturesDialog } from './PicturesDialog.tsx';
import { type Pasted, pastedFrom } from './pasted.ts';

/** Takes what is pasted or dropped before Lexical and Payload do; asks about pictures, then inserts. */
export function PastePlugin() {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<{ pasted: Pasted; at: BaseSelection | null } | null>(null);

  useEffect(() => {
    const take = (event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean => {
      if (!data || !editor.isEditable() || isInField(event.target)) return false;
      const pasted = pastedFrom(data);
      if (!pasted) return false;
      event.preventDefault();
      event.stopPropagation();
      if (event instanceof DragEvent) $selectDropPoint(event, editor);
      const at = ($getSelection() ?? $getPreviousSelection())?.clone() ?? null;
      if (pasted.files.length + pasted.missing.length > 0) setAsked({ pasted, at });
      else insertPasted(editor, pasted, [], at);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => event instanceof ClipboardEvent && take(event, event.clipboardData),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => take(event, event.dataTransfer),
        COMMAND_PRIORITY_HIGH,
      ),
      // However it came in: a picture without a file would wait for ever.
      editor.registerNodeTransform(UploadNode, (node) => {
        if (!node.getData().value) node.remove();
      }),
    );
  }, [editor]);

  if (!asked) return null;
  const done = (ids: (string | null)[]) => {
    setAsked(null);
    insertPasted(editor, asked.pasted, ids, asked.at);
  };
  const { files, missing } = asked.pasted;
  return createPortal(<PicturesDialog {...{ files, missing }} onDone={done} />, document.body);
}

/** Whether an event is of a field within the editor, as that of a figure's year. */
const isInField = (target: EventTarget | null): boolean =>
  isHTMLElement(target) && target.closest('input, textarea, select') !== null;
