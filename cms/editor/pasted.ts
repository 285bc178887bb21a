import { cleanHtml } from './cleanHtml.ts';
import { fileOf, isUploadable } from './pastedPictures.ts';

/** What is pasted or dropped, as it can be inserted. */
export interface Pasted {
  /** Holds an `img[data-picture]` for each of the files; the attribute is its index. */
  body: HTMLElement;
  files: File[];
  /** The names of pictures that cannot be had. */
  missing: string[];
}

/** Reads what is pasted or dropped; null when there is nothing that needs cleaning, as plain text or nodes of this editor. */
export function pastedFrom(data: DataTransfer): Pasted | null {
  if (data.types.includes('application/x-lexical-editor')) return null;
  const html = data.getData('text/html');
  const files = [...data.files];
  if (html) {
    const { body, pictures, missing } = cleanHtml(
      new DOMParser().parseFromString(html, 'text/html'),
    );
    // A single picture comes as its file, and as HTML that only names where it was. A table of Excel comes as text
    // with a picture of it.
    if (files.length === 0 || body.textContent !== '' || pictures.length > 0) {
      return { body, files: pictures.map(fileOf), missing };
    }
  }
  return files.length > 0 ? fromFiles(files) : null;
}

function fromFiles(all: File[]): Pasted {
  const body = document.implementation.createHTMLDocument('').body;
  const files = all.filter(isUploadable);
  for (const index of files.keys()) {
    const img = body.ownerDocument.createElement('img');
    img.setAttribute('data-picture', String(index));
    body.append(img);
  }
  const missing = all.filter((file) => !isUploadable(file)).map(({ name }) => name);
  return { body, files, missing };
}
