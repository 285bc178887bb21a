import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import type { Pasted } from './pasted.ts';

/** Inserts what was pasted, with the uploaded pictures at their places; `at` is where the caret was. */
export function insertPasted(
  editor: LexicalEditor,
  { body }: Pasted,
  ids: (string | null)[],
  at: BaseSelection | null,
): void {
  for (const img of body.querySelectorAll('img')) {
    const id = ids[Number(img.getAttribute('data-picture'))];
    if (!id) img.remove();
    else {
      // As Payload's node of an uploaded picture is read from HTML.
      img.setAttribute('data-lexical-upload-relation-to', 'media');
      img.setAttribute('data-lexical-upload-id', id);
    }
  }
  const [only, ...others] = body.children;
  // One paragraph is words: pasted into a heading they stay in it.
  if (only?.localName === 'p' && others.length === 0) only.replaceWith(...only.childNodes);
  editor.update(
    () => {
      if (at) $setSelection(at.clone());
      else $getRoot().selectEnd();
      const nodes = $generateNodesFromDOM(editor, body.ownerDocument);
      const selection = $getSelection();
      if (nodes.length === 0 || !selection) return;
      const payload = { nodes, selection };
      if (editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, payload)) return;
      selection.insertNodes(nodes);
    },
    { tag: 'paste' },
  );
}

/** Puts the caret where something is dropped; older browsers leave it where it was. */
export function $selectDropPoint({ clientX, clientY }: DragEvent, editor: LexicalEditor): void {
  const point = document.caretPositionFromPoint?.(clientX, clientY);
  if (!point || !editor.getRootElement()?.contains(point.offsetNode)) return;
  const range = document.createRange();
  range.setStart(point.offsetNode, point.offset);
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
}
